package org.yoyohub.formats.dates;

import static org.yoyohub.formats.dates.DateReading.Reason.NOT_A_DATE;

import java.util.regex.Pattern;

/** Tells the notations of a date apart, and reads those of digits and separators. */
final class DateParser {
  private static final Pattern ERA_WITH_SEPARATORS =
      Pattern.compile("(\\p{L}{1,2})(元|\\d{1,2})([./-])(\\d{1,2})\\3(\\d{1,2})");
  private static final Pattern ERA_COMPACT =
      Pattern.compile("([1-5MTSHRmtshr])(\\d{2})(\\d{2})(\\d{2})");

  private DateParser() {}

  static DateReading parse(String raw) {
    if (raw.isBlank()) {
      return DateReading.read(PartialDate.unknown(raw));
    }
    return switch (raw.length()) {
      case 8 -> digits(raw) ? compact(raw) : text(raw);
      case 10 -> separated(raw, '-') || separated(raw, '/') ? iso(raw) : text(raw);
      default -> text(raw);
    };
  }

  private static boolean digits(String raw) {
    return IsoDate.number(raw, 0, raw.length()) >= 0;
  }

  private static boolean separated(String raw, char separator) {
    return raw.charAt(4) == separator
        && raw.charAt(7) == separator
        && IsoDate.number(raw, 0, 4) >= 0
        && IsoDate.number(raw, 5, 7) >= 0
        && IsoDate.number(raw, 8, 10) >= 0;
  }

  private static DateReading compact(String raw) {
    if (raw.equals("99999999")) {
      return new Span(9999, 12, 31, false, raw).read(); // 無期限
    }
    return span(raw, 4, 6);
  }

  private static DateReading iso(String raw) {
    return span(raw, 5, 8);
  }

  private static DateReading span(String raw, int month, int day) {
    return new Span(
            IsoDate.number(raw, 0, 4),
            IsoDate.number(raw, month, month + 2),
            IsoDate.number(raw, day, day + 2),
            false,
            raw)
        .read();
  }

  private static DateReading text(String raw) {
    var plain = JapaneseText.plain(raw);
    if (plain.equals("0000000")) {
      return DateReading.read(PartialDate.unknown(raw));
    }
    var compact = ERA_COMPACT.matcher(plain);
    if (compact.matches()) {
      return era(raw, compact.group(1), compact.group(2), compact.group(3), compact.group(4));
    }
    var separated = ERA_WITH_SEPARATORS.matcher(plain);
    if (separated.matches()) {
      return era(
          raw, separated.group(1), separated.group(2), separated.group(4), separated.group(5));
    }
    return JapaneseText.parse(raw, plain);
  }

  private static DateReading era(String raw, String sign, String year, String month, String day) {
    return Era.of(sign)
        .map(
            era ->
                EraDate.read(
                    era,
                    JapaneseText.number(year),
                    new Span(0, JapaneseText.number(month), JapaneseText.number(day), false, raw)))
        .orElseGet(() -> DateReading.unreadable(NOT_A_DATE));
  }
}
