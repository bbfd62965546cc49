package org.yoyohub.formats.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Ages and intervals as the law counts them: the day of birth is day one, so an age is reached on
 * the day before the birthday (年齢計算ニ関スル法律, 民法143条).
 */
public final class LegalAge {
  /** Whether an age is reached, when the birth date may be partly unknown. */
  public enum Reached {
    YES,
    NO,
    /** It depends on the day: a person must look. */
    UNCERTAIN
  }

  private LegalAge() {}

  /**
   * The day on which an age in months is reached: the day before the corresponding day, or the
   * month's last day when there is no corresponding day. {@code birth.plusMonths(n).minusDays(1)}
   * is wrong for those.
   */
  public static LocalDate reach(LocalDate birth, int months) {
    var month = YearMonth.from(birth).plusMonths(months);
    int day = birth.getDayOfMonth();
    return day <= month.lengthOfMonth() ? month.atDay(day).minusDays(1) : month.atEndOfMonth();
  }

  /** The day on which an age in years is reached. */
  public static LocalDate reachYears(LocalDate birth, int years) {
    return reach(birth, 12 * years);
  }

  /** The first day allowed after an interval of months (n月の間隔をおいて). */
  public static LocalDate nextMonths(LocalDate dose, int months) {
    return reach(dose, months).plusDays(1);
  }

  /** The first day allowed after months and a half (n月半): 14, 15 or 16 days further, by month. */
  public static LocalDate nextMonthsAndHalf(LocalDate dose, int months) {
    var day = nextMonths(dose, months);
    return day.plusDays((day.lengthOfMonth() + 1) / 2);
  }

  /** The first day allowed after so many full days in between (n日以上の間隔をおいて). */
  public static LocalDate nextDays(LocalDate dose, int days) {
    return dose.plusDays(days + 1L);
  }

  /** 出生W週D日後; the day of birth is 0週0日. */
  public static LocalDate weeks(LocalDate birth, int weeks, int days) {
    return birth.plusDays(7L * weeks + days);
  }

  /** The day of a pregnancy's week and day; the expected delivery date is 40週0日. */
  public static LocalDate edd(LocalDate expectedDelivery, int weeks, int days) {
    return weeks(expectedDelivery.minusDays(280), weeks, days);
  }

  /** The 年度 (April to March) of a day. */
  public static int fiscalYear(LocalDate day) {
    return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
  }

  /** The 年度 in which an age is reached (N歳となる日の属する年度). */
  public static int fiscalYearOfReaching(LocalDate birth, int years) {
    return fiscalYear(reachYears(birth, years));
  }

  /**
   * The age in full years on a day, a year older from the day before the birthday; never below 0.
   */
  public static int ageOn(LocalDate birth, LocalDate on) {
    int years = Math.max(0, on.getYear() - birth.getYear() + 1);
    while (years > 0 && reachYears(birth, years).isAfter(on)) {
      years--;
    }
    return years;
  }

  /** Whether an age in months is reached on a day, for every day the birth can have been. */
  public static Reached reached(PartialDate birth, int months, LocalDate on) {
    if (birth.isUnknown()) {
      return Reached.UNCERTAIN;
    }
    boolean oldest = !reach(birth.earliest(), months).isAfter(on);
    boolean youngest = !reach(birth.latest(), months).isAfter(on);
    return oldest == youngest ? (oldest ? Reached.YES : Reached.NO) : Reached.UNCERTAIN;
  }
}
