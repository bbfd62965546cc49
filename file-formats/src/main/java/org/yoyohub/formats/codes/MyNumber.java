package org.yoyohub.formats.codes;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/** The 個人番号: eleven digits without meaning and a check digit (平成26年総務省令第85号 5条). */
public final class MyNumber {
  private static final int BODY = 11;

  private MyNumber() {}

  /** Null when it may be a 個人番号, else what is wrong. */
  public static @Nullable FindingCode judge(CharSequence value) {
    var shape = Digits.judge(value, BODY + 1);
    if (shape != null) {
      return shape;
    }
    var last = Digits.judgeLast(value, CheckDigits.mod11(value, 0, BODY));
    if (last != null) {
      return last;
    }
    // fillers such as 000000000000 and 111111111118 carry a right check digit
    return Digits.areAllSame(value, BODY) ? FindingCode.I012 : null;
  }

  /** Eleven digits and the check digit that belongs to them. */
  public static String ofBody(String body) {
    return body + CheckDigits.mod11(body, 0, BODY);
  }
}
