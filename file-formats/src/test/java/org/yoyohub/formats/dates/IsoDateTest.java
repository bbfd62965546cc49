package org.yoyohub.formats.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoyohub.formats.dates.IsoDate.Verdict;

class IsoDateTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-21, VALID",
    "2024-02-29, VALID",
    "2000-02-29, VALID",
    "1868-01-01, VALID",
    "9999-12-30, VALID",
    "1928-00-00, PARTLY_UNKNOWN",
    "1928-05-00, PARTLY_UNKNOWN",
    "1928-99-99, PARTLY_UNKNOWN",
    "1928-05-99, PARTLY_UNKNOWN",
    "0000-00-00, UNKNOWN",
    "9999-99-99, UNKNOWN",
    "0000-01-01, OPEN_START",
    "9999-12-31, OPEN_END",
    "1927-02-29, NOT_IN_CALENDAR",
    "1900-02-29, NOT_IN_CALENDAR",
    "1928-02-30, INVALID",
    "1927-02-30, INVALID",
    "1928-13-01, INVALID",
    "1928-04-31, INVALID",
    "1928-01-32, INVALID",
    "1928-00-15, INVALID",
    "2021-11-1, INVALID",
    "2021/11/01, INVALID",
    "1867-12-31, INVALID",
    "0000-02-01, INVALID",
    "20211101, INVALID",
    "２021-11-01, INVALID",
    "2021-1a-01, INVALID",
    "'2021-11-01 ', INVALID",
    "'', INVALID",
  })
  void judgesADateItem(String value, Verdict expected) {
    assertThat(IsoDate.judge(value)).isEqualTo(expected);
  }

  @Test
  void agreesWithTheCalendarOnEveryDay() {
    for (int year = 1868; year <= 2110; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 1; day <= 31; day++) {
          var text = "%04d-%02d-%02d".formatted(year, month, day);
          assertThat(IsoDate.judge(text) == Verdict.VALID)
              .as(text)
              .isEqualTo(exists(year, month, day));
        }
      }
    }
  }

  private static boolean exists(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
