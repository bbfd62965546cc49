package org.yoyohub.formats.codes;

/**
 * The check digits of Japanese code systems. Each reads the digits of {@code body} from {@code
 * from} up to, not including, {@code to}, allocates nothing, and trusts them to be digits.
 */
public final class CheckDigits {
  private CheckDigits() {}

  /** 個人番号, 住民票コード, 宛名番号: modulus 11, weights 2 to 7 from the right, again and again. */
  public static int mod11(CharSequence body, int from, int to) {
    int sum = 0;
    int weight = 2;
    for (int i = to - 1; i >= from; i--) {
      sum += digit(body, i) * weight;
      weight = weight == 7 ? 2 : weight + 1;
    }
    int rest = sum % 11;
    return rest <= 1 ? 0 : 11 - rest;
  }

  /** 全国地方公共団体コード: weights 6, 5, 4, 3, 2 over five digits. */
  public static int municipality(CharSequence body, int from) {
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += digit(body, from + i) * (6 - i);
    }
    return (11 - sum % 11) % 10;
  }

  /** 医療機関コード, 保険者番号 and their kin: modulus 10, weights 2 and 1 from the right, digit sums. */
  public static int luhn(CharSequence body, int from, int to) {
    int sum = 0;
    for (int i = to - 1, weight = 2; i >= from; i--, weight = 3 - weight) {
      int product = digit(body, i) * weight;
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
  }

  /** GS1 keys (GTIN, GLN, SSCC): modulus 10, weights 3 and 1 from the right. */
  public static int gs1(CharSequence body, int from, int to) {
    int sum = 0;
    for (int i = to - 1, weight = 3; i >= from; i--, weight = 4 - weight) {
      sum += digit(body, i) * weight;
    }
    return (10 - sum % 10) % 10;
  }

  static int digit(CharSequence text, int at) {
    return text.charAt(at) - '0';
  }
}
