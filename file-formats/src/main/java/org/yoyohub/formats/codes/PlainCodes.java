package org.yoyohub.formats.codes;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/** The codes that are only so many digits: nothing in them can be computed. */
public final class PlainCodes {
  private PlainCodes() {}

  /** The 枝番 of an insured person: two digits. */
  public static @Nullable FindingCode judgeBranch(CharSequence value) {
    return Digits.judge(value, 2);
  }

  /** A 郵便番号 as files carry it, seven digits; none begins with 000 and 9999999 is a filler. */
  public static @Nullable FindingCode judgePostalCode(CharSequence value) {
    var shape = Digits.judge(value, 7);
    if (shape != null) {
      return shape;
    }
    boolean filler = Digits.areAllSame(value, 7) && value.charAt(0) == '9';
    boolean unused = Digits.areAllSame(value, 3) && value.charAt(0) == '0';
    return filler || unused ? FindingCode.I012 : null;
  }

  /** A 接種券番号, unique only within its municipality: ten digits. */
  public static @Nullable FindingCode judgeTicket(CharSequence value) {
    return Digits.judge(value, 10);
  }

  /** A bank's code: four digits. */
  public static @Nullable FindingCode judgeBank(CharSequence value) {
    return Digits.judge(value, 4);
  }

  /** A bank branch's code: three digits. */
  public static @Nullable FindingCode judgeBankBranch(CharSequence value) {
    return Digits.judge(value, 3);
  }
}
