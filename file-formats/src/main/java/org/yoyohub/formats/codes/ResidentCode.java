package org.yoyohub.formats.codes;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/** The 住民票コード: ten digits without meaning and a check digit. */
public final class ResidentCode {
  private static final int BODY = 10;

  private ResidentCode() {}

  /** Null when it may be a 住民票コード, else what is wrong. */
  public static @Nullable FindingCode judge(CharSequence value) {
    var shape = Digits.judge(value, BODY + 1);
    if (shape != null) {
      return shape;
    }
    var last = Digits.judgeLast(value, CheckDigits.mod11(value, 0, BODY));
    if (last != null) {
      return last;
    }
    return Digits.areAllZero(value) ? FindingCode.I012 : null;
  }

  /** Ten digits and the check digit that belongs to them. */
  public static String ofBody(String body) {
    return body + CheckDigits.mod11(body, 0, BODY);
  }
}
