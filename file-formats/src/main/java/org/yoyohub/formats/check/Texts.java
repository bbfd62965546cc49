package org.yoyohub.formats.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.chars.Characters;
import org.yoyohub.formats.finding.FindingCode;

/** Character tests on the hot path: one look at each character, nothing made. */
final class Texts {
  private static final byte FULL = 0;
  private static final byte HALF = 1;
  private static final byte HALF_KANA = 2;
  private static final byte FORBIDDEN = 3;
  private static final byte PRIVATE = 4;
  private static final byte RADICAL = 5;
  private static final byte SURROGATE = 6;
  private static final byte[] CLASS = classes();

  private Texts() {}

  private static byte[] classes() {
    var classes = new byte[1 << 16];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = Characters.isFullWidth((char) c) ? FULL : HALF;
    }
    fill(classes, 0x0000, 0x001F, FORBIDDEN);
    fill(classes, 0x007F, 0x009F, FORBIDDEN);
    fill(classes, 0x00AD, 0x00AD, FORBIDDEN);
    fill(classes, 0x200B, 0x200F, FORBIDDEN);
    fill(classes, 0x2028, 0x202E, FORBIDDEN);
    fill(classes, 0x2060, 0x206F, FORBIDDEN);
    fill(classes, 0xFEFF, 0xFEFF, FORBIDDEN);
    fill(classes, 0xFFF0, 0xFFFF, FORBIDDEN);
    fill(classes, 0x0020, 0x007E, HALF_KANA);
    fill(classes, 0xFF61, 0xFF9F, HALF_KANA);
    fill(classes, 0x2E80, 0x2FD5, RADICAL);
    fill(classes, 0xD800, 0xDFFF, SURROGATE);
    fill(classes, 0xE000, 0xF8FF, PRIVATE);
    return classes;
  }

  private static void fill(byte[] classes, int from, int to, byte kind) {
    Arrays.fill(classes, from, to + 1, kind);
  }

  static boolean isHalfWidth(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x20 || c > 0x7E) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigits(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  static boolean isTime(String value) {
    return value.matches("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");
  }

  /**
   * Full-width text has no half-width characters; no text has control characters, invisible ones or
   * half a surrogate pair. I104 says that there are 外字, I103 that there are radicals.
   */
  static @Nullable FindingCode judge(String value, boolean halfToo) {
    FindingCode warning = null;
    for (int i = 0; i < value.length(); i++) {
      byte kind = CLASS[value.charAt(i)];
      if (kind == FULL) {
        continue;
      }
      if (kind == SURROGATE) {
        kind = supplementary(value.codePointAt(i));
        i++;
      }
      switch (kind) {
        case FULL -> {}
        case RADICAL -> warning = warning == null ? FindingCode.I103 : warning;
        case PRIVATE -> warning = FindingCode.I104;
        default -> {
          if (kind == FORBIDDEN || !halfToo) {
            return FindingCode.I002;
          }
        }
      }
    }
    return warning;
  }

  private static byte supplementary(int code) {
    if (!Character.isSupplementaryCodePoint(code) || (code & 0xFFFE) == 0xFFFE) {
      return FORBIDDEN;
    }
    return Characters.isPrivateUse(code) ? PRIVATE : FULL;
  }

  static @Nullable FindingCode judgeHalfWidthKana(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (CLASS[value.charAt(i)] != HALF_KANA) {
        return FindingCode.I002;
      }
    }
    return null;
  }
}
