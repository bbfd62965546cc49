package org.yoyohub.formats.codes;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/** What every numeric code asks first: half-width digits, and the right number of them. */
final class Digits {
  private Digits() {}

  /** I002 for a character that is no half-width digit, I011 for the wrong number of digits. */
  static @Nullable FindingCode judge(CharSequence value, int count) {
    if (!areDigits(value)) {
      return FindingCode.I002;
    }
    return value.length() == count ? null : FindingCode.I011;
  }

  static boolean areDigits(CharSequence value) {
    return areDigits(value, 0, value.length());
  }

  static boolean areDigits(CharSequence value, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the first {@code count} characters are one and the same. */
  static boolean areAllSame(CharSequence value, int count) {
    for (int i = 1; i < count; i++) {
      if (value.charAt(i) != value.charAt(0)) {
        return false;
      }
    }
    return true;
  }

  static boolean areAllZero(CharSequence value) {
    return value.length() > 0 && value.charAt(0) == '0' && areAllSame(value, value.length());
  }

  /** The number that two digits write. */
  static int pair(CharSequence value, int at) {
    return CheckDigits.digit(value, at) * 10 + CheckDigits.digit(value, at + 1);
  }

  static boolean isPrefecture(int number) {
    return number >= 1 && number <= 47;
  }

  /** I007 when the last digit is not the one computed. */
  static @Nullable FindingCode judgeLast(CharSequence value, int computed) {
    return CheckDigits.digit(value, value.length() - 1) == computed ? null : FindingCode.I007;
  }
}
