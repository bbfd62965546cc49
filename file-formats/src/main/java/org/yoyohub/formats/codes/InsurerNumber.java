package org.yoyohub.formats.codes;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/** The numbers of health insurance that share one check digit: 保険者番号, 公費負担者番号, 受給者番号. */
public final class InsurerNumber {
  private InsurerNumber() {}

  /** A 保険者番号: 8 digits, or the 6 of 国保 (which an 8-digit item may carry behind two zeros). */
  public static @Nullable FindingCode judge(CharSequence value) {
    return judge(value, value.length() == 6 ? 6 : 8);
  }

  /** A 公費負担者番号: 8 digits. */
  public static @Nullable FindingCode judgePublicPayer(CharSequence value) {
    return judge(value, 8);
  }

  /** A 受給者番号: 7 digits. */
  public static @Nullable FindingCode judgeRecipient(CharSequence value) {
    return judge(value, 7);
  }

  /** The digits of a number but for its last, and the check digit that belongs to them. */
  public static String ofBody(String body) {
    return body + CheckDigits.luhn(body, 0, body.length());
  }

  private static @Nullable FindingCode judge(CharSequence value, int digits) {
    var shape = Digits.judge(value, digits);
    if (shape != null) {
      return shape;
    }
    var last = Digits.judgeLast(value, CheckDigits.luhn(value, 0, digits - 1));
    if (last != null) {
      return last;
    }
    return Digits.areAllZero(value) ? FindingCode.I012 : null;
  }
}
