package org.yoyohub.formats.codes;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/** The 全国地方公共団体コード: prefecture (2), municipality (3) and a check digit. */
public final class MunicipalityCode {
  private static final int BODY = 5;

  private MunicipalityCode() {}

  /**
   * Null when the code is or was assigned to a prefecture, municipality or ward, else what is
   * wrong. A code of the past is fine: records keep the code of their day.
   */
  public static @Nullable FindingCode judge(CharSequence value) {
    var wrong = judgeForm(value);
    if (wrong != null) {
      return wrong;
    }
    return Digits.isPrefecture(Digits.pair(value, 0)) && Municipalities.isAssigned(value)
        ? null
        : FindingCode.I012;
  }

  /** As {@link #judge}, but without asking whether the code is assigned. */
  public static @Nullable FindingCode judgeForm(CharSequence value) {
    var shape = Digits.judge(value, BODY + 1);
    return shape != null ? shape : Digits.judgeLast(value, CheckDigits.municipality(value, 0));
  }

  /** Five digits and the check digit that belongs to them. */
  public static String ofBody(String body) {
    return body + CheckDigits.municipality(body, 0);
  }
}
