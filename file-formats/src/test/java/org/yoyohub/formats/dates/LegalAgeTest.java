package org.yoyohub.formats.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.formats.dates.LegalAge.Reached.NO;
import static org.yoyohub.formats.dates.LegalAge.Reached.UNCERTAIN;
import static org.yoyohub.formats.dates.LegalAge.Reached.YES;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalAgeTest {
  @Test
  void reachesAnAgeAsASlowCountOfDaysSays() {
    for (int seed = 1; seed <= 3_000; seed++) {
      var random = new Random(seed);
      var birth = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
      int months = random.nextInt(1_300);

      assertThat(LegalAge.reach(birth, months)).as("seed %d", seed).isEqualTo(slow(birth, months));
    }
  }

  /** Walks day by day to the month's corresponding day, or out of the month when there is none. */
  private static LocalDate slow(LocalDate birth, int months) {
    int target = birth.getYear() * 12 + birth.getMonthValue() - 1 + months;
    var day = LocalDate.of(target / 12, target % 12 + 1, 1);
    while (day.getDayOfMonth() < birth.getDayOfMonth()
        && day.plusDays(1).getMonth() == day.getMonth()) {
      day = day.plusDays(1);
    }
    return day.getDayOfMonth() == birth.getDayOfMonth() ? day.minusDays(1) : day;
  }

  @ParameterizedTest
  @CsvSource({
    "1961-11-22, 2026-11-20, 64",
    "1961-11-22, 2026-11-21, 65",
    "2020-02-29, 2024-02-28, 4",
    "2020-02-29, 2025-02-28, 5",
    "2020-02-29, 2025-02-27, 4",
    "2020-01-01, 2020-12-31, 1",
    "2026-04-01, 2026-04-01, 0",
    "2026-04-01, 2020-04-01, 0",
  })
  void isAYearOlderOnTheDayBeforeTheBirthday(LocalDate birth, LocalDate on, int age) {
    assertThat(LegalAge.ageOn(birth, on)).isEqualTo(age);
  }

  @Test
  void agreesBetweenAgeAndReaching() {
    for (int seed = 1; seed <= 1_000; seed++) {
      var random = new Random(seed);
      var birth = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(38_000));
      int years = 1 + random.nextInt(100);
      var day = LegalAge.reachYears(birth, years);

      assertThat(LegalAge.ageOn(birth, day)).as("seed %d", seed).isEqualTo(years);
      assertThat(LegalAge.ageOn(birth, day.minusDays(1))).as("seed %d", seed).isEqualTo(years - 1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2020-04-01, 5, 2024",
    "2020-04-02, 5, 2025",
    "2021-04-01, 5, 2025",
    "2014-04-01, 12, 2025",
    "2014-04-02, 12, 2026",
    "1961-04-01, 65, 2025",
    "1961-04-02, 65, 2026",
  })
  void putsThoseBornOnTheFirstOfAprilInTheElderYear(LocalDate birth, int years, int fiscalYear) {
    assertThat(LegalAge.fiscalYearOfReaching(birth, years)).isEqualTo(fiscalYear);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-04-01, 2, 2023-06-16",
    "2026-01-01, 1, 2026-02-15",
    "2024-01-01, 1, 2024-02-16"
  })
  void countsHalfAMonthByTheMonthsLength(LocalDate dose, int months, LocalDate next) {
    assertThat(LegalAge.nextMonthsAndHalf(dose, months)).isEqualTo(next);
  }

  @Test
  void leavesToAPersonWhatDependsOnTheDay() {
    var birth = PartialDate.parse("1961-11-00").found().orElseThrow();

    assertThat(LegalAge.reached(birth, 780, LocalDate.of(2026, 10, 30))).isEqualTo(NO);
    assertThat(LegalAge.reached(birth, 780, LocalDate.of(2026, 11, 15))).isEqualTo(UNCERTAIN);
    assertThat(LegalAge.reached(birth, 780, LocalDate.of(2026, 11, 30))).isEqualTo(YES);
    assertThat(LegalAge.reached(PartialDate.unknown(""), 1, LocalDate.of(2026, 1, 1)))
        .isEqualTo(UNCERTAIN);
  }
}
