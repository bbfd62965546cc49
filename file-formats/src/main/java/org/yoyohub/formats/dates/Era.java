package org.yoyohub.formats.dates;

import java.time.LocalDate;
import java.util.Optional;

/** A 元号 with its code, letter and days; the day an era ends may also be the first of the next. */
public enum Era {
  MEIJI("明治", "1", 1868, LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 30)),
  TAISHO("大正", "2", 1912, LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
  SHOWA("昭和", "3", 1926, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
  HEISEI("平成", "4", 1989, LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
  REIWA("令和", "5", 2019, LocalDate.of(2019, 5, 1), LocalDate.MAX);

  private final String kanji;
  private final String code;
  private final int firstYear;
  private final LocalDate first;
  private final LocalDate last;

  Era(String kanji, String code, int firstYear, LocalDate first, LocalDate last) {
    this.kanji = kanji;
    this.code = code;
    this.firstYear = firstYear;
    this.first = first;
    this.last = last;
  }

  /** By its name (昭和), its letter (S, s) or the code of old files (3). */
  static Optional<Era> of(String sign) {
    for (var era : values()) {
      if (sign.equals(era.kanji) || sign.equalsIgnoreCase(era.letter()) || sign.equals(era.code)) {
        return Optional.of(era);
      }
    }
    return Optional.empty();
  }

  private String letter() {
    return name().substring(0, 1);
  }

  /** The Gregorian year of the era's year. */
  int year(int ofEra) {
    return firstYear + ofEra - 1;
  }

  LocalDate first() {
    return first;
  }

  LocalDate last() {
    return last;
  }

  /**
   * Whether its notation lived on after it ended: documents of before April 2019 speak of 平成31年5月
   * and later.
   */
  boolean isWrittenBeyondItsEnd() {
    return this == HEISEI;
  }
}
