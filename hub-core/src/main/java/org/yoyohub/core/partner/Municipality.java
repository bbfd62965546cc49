package org.yoyohub.core.partner;

/** The form of a 全国地方公共団体コード: five digits and a check digit, or 000000 for the whole nation. */
final class Municipality {
  private Municipality() {}

  static boolean isCode(String code) {
    if (!code.matches("[0-9]{6}")) {
      return false;
    }
    return code.equals("000000") || code.charAt(5) - '0' == checkDigit(code);
  }

  private static int checkDigit(String code) {
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (code.charAt(i) - '0') * (6 - i);
    }
    return (11 - sum % 11) % 10;
  }
}
