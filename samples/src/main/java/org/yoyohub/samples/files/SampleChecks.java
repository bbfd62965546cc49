package org.yoyohub.samples.files;

import java.util.Optional;
import java.util.function.Function;
import org.yoyohub.formats.catalogue.ItemType;
import org.yoyohub.samples.people.Numbers;

/** Makes values that pass a named check. A check unknown here leaves the value to its type. */
final class SampleChecks {
  private SampleChecks() {}

  static Optional<Function<SampleRow, String>> of(String check, ItemType type) {
    int width = type.width();
    return switch (check) {
      case "my-number" -> Optional.of(row -> row.resident().myNumber());
      case "kana" -> Optional.of(row -> cut(row.resident().name().kana(), width));
      case "atena" -> Optional.of(row -> row.resident().residentNumber());
      case "postal-code" -> Optional.of(row -> row.resident().home().postalCode());
      case "municipality", "muni" -> Optional.of(SampleRow::municipality);
      case "insurer" -> Optional.of(row -> luhn("39" + Numbers.digits(row.number(), 5)));
      case "medical-institution", "medcode" ->
          Optional.of(row -> luhn("131" + Numbers.digits(row.number(), 6)));
      case "gtin" -> Optional.of(row -> gs1("0499" + Numbers.digits(row.number(), 9)));
      default -> Optional.empty();
    };
  }

  private static String luhn(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int doubled = digit(body, i) * (i % 2 == 0 ? 2 : 1);
      sum += doubled / 10 + doubled % 10;
    }
    return body + (10 - sum % 10) % 10;
  }

  private static String gs1(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += digit(body, i) * (i % 2 == 0 ? 3 : 1);
    }
    return body + (10 - sum % 10) % 10;
  }

  private static int digit(String body, int fromRight) {
    return body.charAt(body.length() - 1 - fromRight) - '0';
  }

  private static String cut(String text, int width) {
    return text.substring(0, Math.min(width, text.length()));
  }
}
