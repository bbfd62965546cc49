package org.yoyohub.formats.dates;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date of which some may be unknown, as the interval of days it can be. It never stands for one
 * supposed day (みなし生年月日).
 *
 * @param year null when unknown
 * @param month null when unknown
 * @param day null when unknown
 * @param estimated whether its source calls it 推定 or 頃
 * @param earliest the first day it can be; {@link LocalDate#MIN} when nothing is known
 * @param latest the last day it can be; {@link LocalDate#MAX} when nothing is known
 * @param raw the text it was read from
 */
public record PartialDate(
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    boolean estimated,
    LocalDate earliest,
    LocalDate latest,
    String raw) {

  /**
   * Reads any notation that municipal files use: {@code YYYY-MM-DD}, {@code YYYY/MM/DD}, {@code
   * YYYYMMDD}, {@code GYYMMDD}, S64.1.7, 令和元年5月1日 and the patterns of 不詳表記. An empty text is an
   * unknown date.
   */
  public static DateReading parse(String raw) {
    return DateParser.parse(raw);
  }

  /** A date of which nothing is known. */
  public static PartialDate unknown(String raw) {
    return new PartialDate(null, null, null, false, LocalDate.MIN, LocalDate.MAX, raw);
  }

  /** A day that is known. */
  public static PartialDate of(LocalDate day, String raw) {
    return new PartialDate(
        day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false, day, day, raw);
  }

  /** Whether nothing is known of it. */
  public boolean isUnknown() {
    return earliest.equals(LocalDate.MIN) && latest.equals(LocalDate.MAX);
  }

  /** The day, when it can only be one and nobody estimated it. */
  public Optional<LocalDate> exact() {
    return earliest.equals(latest) && !estimated ? Optional.of(earliest) : Optional.empty();
  }

  PartialDate within(LocalDate first, LocalDate last) {
    return new PartialDate(
        year,
        month,
        day,
        estimated,
        earliest.isBefore(first) ? first : earliest,
        latest.isAfter(last) ? last : latest,
        raw);
  }

  /** Says nothing of the date: it may be a birth date. */
  @Override
  public String toString() {
    return "PartialDate";
  }
}
