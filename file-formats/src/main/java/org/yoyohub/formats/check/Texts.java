package org.yoyohub.formats.check;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.chars.GaijiPolicy;

/** Character tests on the hot path: one look at each character, nothing made. */
final class Texts {
  private static final String REPLACEMENT = "〓";

  private static final byte FULL = 0;
  private static final byte HALF = 1;
  private static final byte CONTROL = 2;
  private static final byte PRIVATE = 3;
  private static final byte RADICAL = 4;
  private static final byte SURROGATE = 5;
  private static final byte FORBIDDEN = 6;
  private static final byte[] CLASS = classes();

  private Texts() {}

  private static byte[] classes() {
    var classes = new byte[1 << 16];
    fill(classes, 0x0000, 0x001F, CONTROL);
    fill(classes, 0x0020, 0x007E, HALF);
    fill(classes, 0x007F, 0x009F, CONTROL);
    fill(classes, 0x2028, 0x202E, CONTROL);
    fill(classes, 0x2E80, 0x2FDF, RADICAL);
    fill(classes, 0xD800, 0xDFFF, SURROGATE);
    fill(classes, 0xE000, 0xF8FF, PRIVATE);
    fill(classes, 0xFE00, 0xFE0F, FULL);
    fill(classes, 0xFF61, 0xFF9F, HALF);
    classes[0xFEFF] = FORBIDDEN;
    fill(classes, 0xFFF0, 0xFFFF, FORBIDDEN);
    return classes;
  }

  private static void fill(byte[] classes, int from, int to, byte kind) {
    java.util.Arrays.fill(classes, from, to + 1, kind);
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

  /** Full-width text: no half-width characters, no control characters, 外字 by agreement. */
  static @Nullable FindingCode judgeFullWidth(String value, CheckContext context) {
    return judge(value, context, false);
  }

  /** Any text without control characters. */
  static @Nullable FindingCode judgeAny(String value, CheckContext context) {
    return judge(value, context, true);
  }

  static @Nullable FindingCode judgeHalfWidthKana(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (CLASS[value.charAt(i)] != HALF) {
        return FindingCode.I002;
      }
    }
    return null;
  }

  private static @Nullable FindingCode judge(String value, CheckContext context, boolean half) {
    FindingCode warning = null;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      byte kind = CLASS[c];
      if (kind == FULL || (kind == HALF && half)) {
        continue;
      }
      if (kind == SURROGATE) {
        int code = value.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(code)) {
          return FindingCode.I002;
        }
        i++;
        kind = isPrivatePlane(code) ? PRIVATE : FULL;
      }
      switch (kind) {
        case FULL -> {}
        case RADICAL -> warning = warning == null ? FindingCode.I103 : warning;
        case PRIVATE -> warning = context.gaiji() == GaijiPolicy.PASS ? warning : FindingCode.I104;
        default -> {
          return FindingCode.I002;
        }
      }
    }
    return warning == FindingCode.I104 && !canReplace(value, context) ? FindingCode.I009 : warning;
  }

  private static boolean isPrivatePlane(int code) {
    return code >= 0xF0000;
  }

  private static boolean isPrivate(int code) {
    return (code >= 0xE000 && code <= 0xF8FF) || isPrivatePlane(code);
  }

  private static boolean canReplace(String value, CheckContext context) {
    return switch (context.gaiji()) {
      case PASS, REPLACE -> true;
      case REJECT -> false;
      case MAP ->
          value.codePoints().filter(Texts::isPrivate).allMatch(context.replacements()::containsKey);
    };
  }

  static String replaceGaiji(String value, CheckContext context) {
    var text = new StringBuilder(value.length());
    value
        .codePoints()
        .forEach(
            code -> {
              if (isPrivate(code)) {
                text.append(context.replacements().getOrDefault(code, REPLACEMENT));
              } else {
                text.appendCodePoint(code);
              }
            });
    return text.toString();
  }

  /** How many characters a person sees: a variation selector belongs to the one before it. */
  static int glyphs(String value) {
    return (int) value.codePoints().filter(code -> !isVariationSelector(code)).count();
  }

  private static boolean isVariationSelector(int code) {
    return (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF);
  }
}
