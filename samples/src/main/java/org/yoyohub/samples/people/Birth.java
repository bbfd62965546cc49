package org.yoyohub.samples.people;

import java.time.LocalDate;
import java.time.Period;

/** A date of birth as it is written, of which month and day may be unknown, and its first day. */
public record Birth(String text, LocalDate earliest) {
  public static Birth on(LocalDate day) {
    return new Birth(day.toString(), day);
  }

  static Birth inMonth(LocalDate day) {
    return new Birth(day.toString().substring(0, 8) + "00", day.withDayOfMonth(1));
  }

  static Birth inYear(LocalDate day) {
    return new Birth(day.getYear() + "-00-00", day.withDayOfYear(1));
  }

  public boolean isUnknown() {
    return text.endsWith("-00");
  }

  /** What the register notes beside an unknown date, such as 昭和３年　月日不詳; else nothing. */
  public String note() {
    if (!isUnknown()) {
      return "";
    }
    var year = era(earliest.getYear()) + "年";
    return text.endsWith("-00-00")
        ? year + "　月日不詳"
        : year + Place.wide(earliest.getMonthValue()) + "月　日不詳";
  }

  public int ageOn(LocalDate day) {
    return Period.between(earliest, day).getYears();
  }

  private static String era(int year) {
    return year <= 1926 ? "大正" + Place.wide(year - 1911) : "昭和" + Place.wide(year - 1925);
  }
}
