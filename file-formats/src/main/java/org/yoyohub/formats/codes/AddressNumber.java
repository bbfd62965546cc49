package org.yoyohub.formats.codes;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/**
 * The 宛名番号 of a person within one municipality: up to 15 half-width characters. New numbers end in
 * a check digit, old ones need not, so a failing digit is only a warning.
 */
public final class AddressNumber {
  private static final int MAX = 15;

  private AddressNumber() {}

  /** Null when all is well, I002 when it cannot be one, I101 when its digits do not check. */
  public static @Nullable FindingCode judge(CharSequence value) {
    if (value.length() == 0 || value.length() > MAX || !isHalfWidth(value)) {
      return FindingCode.I002;
    }
    return !Digits.areDigits(value) || checks(value) ? null : FindingCode.I101;
  }

  /** Whether it is all digits, and the last is the one computed (modulus 11, weights 2 to 7). */
  public static boolean isStrict(CharSequence value) {
    return value.length() > 1 && value.length() <= MAX && Digits.areDigits(value) && checks(value);
  }

  /** Up to 14 digits and the check digit that belongs to them. */
  public static String ofBody(String body) {
    return body + CheckDigits.mod11(body, 0, body.length());
  }

  private static boolean checks(CharSequence value) {
    int body = value.length() - 1;
    return CheckDigits.digit(value, body) == CheckDigits.mod11(value, 0, body);
  }

  private static boolean isHalfWidth(CharSequence value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
