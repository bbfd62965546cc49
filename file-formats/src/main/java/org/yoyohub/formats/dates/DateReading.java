package org.yoyohub.formats.dates;

import java.util.Optional;

/** What became of reading a date: the date, with a note where one is due, or why there is none. */
public sealed interface DateReading {
  /** A date, perhaps partly unknown. */
  record Read(PartialDate date, Note note) implements DateReading {}

  /** No date. */
  record Unreadable(Reason reason) implements DateReading {}

  /** What is peculiar about a date that was read. */
  enum Note {
    NONE,
    /** 02-29 of a year that has none. */
    NOT_IN_CALENDAR,
    /** The last day of 明治 or 大正, which also is the next era's first; both notations are legal. */
    BOTH_ERAS,
    /** 平成31年5月1日 and later: the era had ended, the day is clear. */
    ERA_ENDED
  }

  /** Why a text is no date. */
  enum Reason {
    NOT_A_DATE,
    /** The form is right, but no calendar has such a day: 02-30, month 13. */
    NO_SUCH_DAY,
    /** The era did not have that day: 昭和64年1月8日, 令和元年4月30日. */
    NOT_IN_ERA,
    /** 明治5年 and before: the calendar was the moon's. */
    BEFORE_SOLAR_CALENDAR
  }

  /** The date, whatever its note. */
  default Optional<PartialDate> found() {
    return this instanceof Read read ? Optional.of(read.date) : Optional.empty();
  }

  static DateReading read(PartialDate date) {
    return new Read(date, Note.NONE);
  }

  static DateReading unreadable(Reason reason) {
    return new Unreadable(reason);
  }
}
