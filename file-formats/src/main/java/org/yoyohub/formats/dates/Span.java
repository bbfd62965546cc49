package org.yoyohub.formats.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/** Builds a date of given numbers; 0 and 99 mean unknown. */
record Span(int year, int month, int day, boolean estimated, String raw) {

  DateReading read() {
    return switch (IsoDate.judge(year, month, day)) {
      case VALID -> DateReading.read(partial(date(), date()));
      case OPEN_START, OPEN_END -> DateReading.read(PartialDate.of(date(), raw));
      case UNKNOWN -> DateReading.read(PartialDate.unknown(raw));
      case PARTLY_UNKNOWN -> DateReading.read(isUnknown(month) ? ofYear() : ofMonth());
      case NOT_IN_CALENDAR -> new DateReading.Read(leapDay(), DateReading.Note.NOT_IN_CALENDAR);
      case INVALID -> DateReading.unreadable(DateReading.Reason.NO_SUCH_DAY);
    };
  }

  private PartialDate ofYear() {
    return partial(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private PartialDate ofMonth() {
    var whole = YearMonth.of(year, month);
    return partial(whole.atDay(1), whole.atEndOfMonth());
  }

  // a 02-29 that never was lies between the days around it
  private PartialDate leapDay() {
    return partial(LocalDate.of(year, 2, 28), LocalDate.of(year, 3, 1));
  }

  private LocalDate date() {
    return LocalDate.of(year, month, day);
  }

  PartialDate partial(LocalDate earliest, LocalDate latest) {
    return new PartialDate(
        year,
        isUnknown(month) ? null : month,
        isUnknown(day) ? null : day,
        estimated,
        earliest,
        latest,
        raw);
  }

  private static boolean isUnknown(int part) {
    return IsoDate.isUnknown(part);
  }
}
