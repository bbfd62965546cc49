package org.yoyohub.formats.codes;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/**
 * The 医療機関コード in ten digits: prefecture (2), 点数表 (1), the institution (6), check digit. The check
 * digit covers all nine before it; seven digits alone cannot be verified.
 */
public final class MedicalInstitutionCode {
  private static final int BODY = 9;

  private MedicalInstitutionCode() {}

  /** Null when it may be a 医療機関コード, else what is wrong. */
  public static @Nullable FindingCode judge(CharSequence value) {
    var shape = Digits.judge(value, BODY + 1);
    if (shape != null) {
      return shape;
    }
    var last = Digits.judgeLast(value, CheckDigits.luhn(value, 0, BODY));
    if (last != null) {
      return last;
    }
    return Digits.isPrefecture(Digits.pair(value, 0)) && isFeeTable(value.charAt(2))
        ? null
        : FindingCode.I012;
  }

  /** Nine digits and the check digit that belongs to them. */
  public static String ofBody(String body) {
    return body + CheckDigits.luhn(body, 0, BODY);
  }

  // 1 医科, 3 歯科, 4 調剤, 6 訪問看護
  private static boolean isFeeTable(char c) {
    return c == '1' || c == '3' || c == '4' || c == '6';
  }
}
