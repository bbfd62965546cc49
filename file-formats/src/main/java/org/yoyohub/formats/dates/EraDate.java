package org.yoyohub.formats.dates;

import static org.yoyohub.formats.dates.DateReading.Note.BOTH_ERAS;
import static org.yoyohub.formats.dates.DateReading.Note.ERA_ENDED;
import static org.yoyohub.formats.dates.DateReading.Note.NONE;
import static org.yoyohub.formats.dates.DateReading.Reason.BEFORE_SOLAR_CALENDAR;
import static org.yoyohub.formats.dates.DateReading.Reason.NOT_IN_ERA;
import static org.yoyohub.formats.dates.DateReading.Reason.NO_SUCH_DAY;

import java.time.LocalDate;
import org.yoyohub.formats.dates.DateReading.Read;

/** Places a date within its era: what an era never had is refused or told. */
final class EraDate {
  private static final LocalDate SOLAR_CALENDAR = LocalDate.of(1873, 1, 1);

  private EraDate() {}

  /** Reads {@code span}, whose year is the era's and not set yet. */
  static DateReading read(Era era, int yearOfEra, Span span) {
    if (yearOfEra < 1) {
      return DateReading.unreadable(NO_SUCH_DAY);
    }
    var day = new Span(era.year(yearOfEra), span.month(), span.day(), span.estimated(), span.raw());
    return day.read() instanceof Read read ? place(era, read) : DateReading.unreadable(NO_SUCH_DAY);
  }

  /** Judges a date that was read against the era it is written in. */
  static DateReading place(Era era, Read read) {
    var date = read.date();
    if (date.latest().isBefore(SOLAR_CALENDAR)) {
      return DateReading.unreadable(BEFORE_SOLAR_CALENDAR);
    }
    if (date.latest().isBefore(era.first())) {
      return DateReading.unreadable(NOT_IN_ERA);
    }
    if (date.earliest().isAfter(era.last())) {
      return era.isWrittenBeyondItsEnd()
          ? new Read(date, ERA_ENDED)
          : DateReading.unreadable(NOT_IN_ERA);
    }
    var last = era.isWrittenBeyondItsEnd() ? LocalDate.MAX : era.last();
    return new Read(date.within(era.first(), last), noteOf(era, read));
  }

  private static DateReading.Note noteOf(Era era, Read read) {
    boolean oldNotation = era == Era.MEIJI || era == Era.TAISHO;
    boolean lastDay = read.date().earliest().equals(era.last());
    return read.note() == NONE && oldNotation && lastDay ? BOTH_ERAS : read.note();
  }
}
