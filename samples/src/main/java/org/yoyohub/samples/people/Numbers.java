package org.yoyohub.samples.people;

/** Numbers with valid check digits from ranges that are synthetic at sight. */
public final class Numbers {
  private static final long MY_NUMBERS = 10_000_000;

  private Numbers() {}

  /** A 個人番号 that begins with 9000; different for each serial up to ten million. */
  public static String myNumber(long serial) {
    // an odd factor that ends in 1 scatters the serials and meets none twice
    long scattered = Math.floorMod(serial * 7_654_321L + 1_234_567L, MY_NUMBERS);
    var body = "9000" + digits(scattered, 7);
    int rest = weighted(body) % 11;
    return body + (rest <= 1 ? 0 : 11 - rest);
  }

  /** A 宛名番号 of 15 digits; bodies whose remainder is 1 are not issued. */
  public static String residentNumber(long serial) {
    var body = digits(serial * 10, 14);
    if (weighted(body) % 11 == 1) {
      body = digits(serial * 10 + 1, 14);
    }
    int rest = weighted(body) % 11;
    return body + (rest == 0 ? 0 : 11 - rest);
  }

  /** The 予防接種対象者番号: municipality and 宛名番号. */
  public static String subjectNumber(String municipality, String residentNumber) {
    return municipality + residentNumber;
  }

  /** The number with leading zeros; its last digits when it is longer than the width. */
  public static String digits(long number, int width) {
    var text = new char[width];
    long left = number;
    for (int i = width - 1; i >= 0; i--) {
      text[i] = (char) ('0' + left % 10);
      left /= 10;
    }
    return new String(text);
  }

  /** The sum with the weights 2 to 7 from the right, over and over. */
  private static int weighted(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(body.length() - 1 - i) - '0') * (i % 6 + 2);
    }
    return sum;
  }
}
