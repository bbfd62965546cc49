package org.yoyohub.formats.dates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The public holidays of 2020 to 2035, read when first asked. */
public final class Holidays {
  private Holidays() {}

  /** The holiday's name (元日, 振替休日 …). */
  public static Optional<String> nameOf(LocalDate day) {
    return Optional.ofNullable(Table.NAMES.get(day));
  }

  public static boolean isHoliday(LocalDate day) {
    return Table.NAMES.containsKey(day);
  }

  /** Saturday, Sunday or public holiday; year-end closing days are the municipality's own. */
  public static boolean isRestDay(LocalDate day) {
    var weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || isHoliday(day);
  }

  /** Whether the list knows the day's year. */
  public static boolean covers(LocalDate day) {
    return day.getYear() >= 2020 && day.getYear() <= 2035;
  }

  private static final class Table {
    static final Map<LocalDate, String> NAMES =
        read()
            .lines()
            .skip(1)
            .map(line -> line.split("\t", 2))
            .collect(Collectors.toUnmodifiableMap(row -> LocalDate.parse(row[0]), row -> row[1]));

    private static String read() {
      try (var in = Holidays.class.getResourceAsStream("/data/holidays.tsv")) {
        return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
