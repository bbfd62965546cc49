package org.yoyohub.formats.dates;

/** The DATE of the standard's items, {@code YYYY-MM-DD}, judged without making a date of it. */
public final class IsoDate {
  /** What a DATE item's text is. */
  public enum Verdict {
    /** A day of the calendar. */
    VALID,
    /** The day, or month and day, are unknown: 1928-05-00, 1928-00-00, 1928-99-99. */
    PARTLY_UNKNOWN,
    /** Nothing is known: 0000-00-00, 9999-99-99. */
    UNKNOWN,
    /** Without beginning: 0000-01-01. */
    OPEN_START,
    /** Without end: 9999-12-31. */
    OPEN_END,
    /** 02-29 of a year that has none; some 住民票 carry it. */
    NOT_IN_CALENDAR,
    INVALID
  }

  private static final int FIRST_YEAR = 1868;
  private static final int LAST_YEAR = 9999;

  private IsoDate() {}

  /** Judges one value; allocates nothing. */
  public static Verdict judge(CharSequence value) {
    if (value.length() != 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
      return Verdict.INVALID;
    }
    int year = number(value, 0, 4);
    int month = number(value, 5, 7);
    int day = number(value, 8, 10);
    return year < 0 || month < 0 || day < 0 ? Verdict.INVALID : judge(year, month, day);
  }

  /** Judges a date by its numbers; 0 and 99 (9999) mean unknown. */
  static Verdict judge(int year, int month, int day) {
    if (year == 0) {
      return judgeStart(month, day);
    }
    if (year == LAST_YEAR && month == 12 && day == 31) {
      return Verdict.OPEN_END;
    }
    if (year == LAST_YEAR && month == 99 && day == 99) {
      return Verdict.UNKNOWN;
    }
    return year < FIRST_YEAR ? Verdict.INVALID : judgeDay(year, month, day);
  }

  private static Verdict judgeStart(int month, int day) {
    if (month == 1 && day == 1) {
      return Verdict.OPEN_START;
    }
    return isUnknown(month) && isUnknown(day) ? Verdict.UNKNOWN : Verdict.INVALID;
  }

  private static Verdict judgeDay(int year, int month, int day) {
    if (isUnknown(month)) {
      return isUnknown(day) ? Verdict.PARTLY_UNKNOWN : Verdict.INVALID;
    }
    if (month > 12) {
      return Verdict.INVALID;
    }
    if (isUnknown(day)) {
      return Verdict.PARTLY_UNKNOWN;
    }
    if (day <= daysOf(year, month)) {
      return Verdict.VALID;
    }
    return month == 2 && day == 29 ? Verdict.NOT_IN_CALENDAR : Verdict.INVALID;
  }

  static boolean isUnknown(int part) {
    return part == 0 || part == 99;
  }

  private static int daysOf(int year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** The number written from {@code from} up to {@code to}, or -1 when it is not all digits. */
  static int number(CharSequence text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
