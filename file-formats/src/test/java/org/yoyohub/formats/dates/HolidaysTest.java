package org.yoyohub.formats.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {
  @Test
  void nameTheDay() {
    assertThat(Holidays.nameOf(LocalDate.of(2026, 1, 1))).contains("元日");
    assertThat(Holidays.isHoliday(LocalDate.of(2026, 9, 22))).isTrue();
    assertThat(Holidays.isHoliday(LocalDate.of(2026, 5, 6))).isTrue();
    assertThat(Holidays.nameOf(LocalDate.of(2026, 11, 24))).isEmpty();
  }

  @Test
  void countWeekendsAsRest() {
    assertThat(Holidays.isRestDay(LocalDate.of(2026, 11, 21))).isTrue();
    assertThat(Holidays.isRestDay(LocalDate.of(2026, 11, 23))).isTrue();
    assertThat(Holidays.isRestDay(LocalDate.of(2026, 11, 24))).isFalse();
  }

  @Test
  void sayWhichYearsTheyCover() {
    assertThat(Holidays.covers(LocalDate.of(2035, 12, 31))).isTrue();
    assertThat(Holidays.covers(LocalDate.of(2036, 1, 1))).isFalse();
  }
}
