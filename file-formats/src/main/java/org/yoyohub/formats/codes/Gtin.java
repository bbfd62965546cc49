package org.yoyohub.formats.codes;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/** The GTIN of an article, in 8, 12, 13 or 14 digits, the last a check digit. */
public final class Gtin {
  private Gtin() {}

  /** Null when it may be a GTIN, else what is wrong. */
  public static @Nullable FindingCode judge(CharSequence value) {
    var shape = Digits.judge(value, hasLength(value) ? value.length() : 14);
    if (shape != null) {
      return shape;
    }
    var last = Digits.judgeLast(value, CheckDigits.gs1(value, 0, value.length() - 1));
    if (last != null) {
      return last;
    }
    return Digits.areAllZero(value) ? FindingCode.I012 : null;
  }

  /** The digits of a GTIN but for its last, and the check digit that belongs to them. */
  public static String ofBody(String body) {
    return body + CheckDigits.gs1(body, 0, body.length());
  }

  private static boolean hasLength(CharSequence value) {
    return switch (value.length()) {
      case 8, 12, 13, 14 -> true;
      default -> false;
    };
  }
}
