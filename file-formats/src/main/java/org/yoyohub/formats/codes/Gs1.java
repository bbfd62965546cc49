package org.yoyohub.formats.codes;

import java.time.LocalDate;
import java.util.Optional;
import org.yoyohub.formats.finding.FindingCode;

/** What a GS1 bar code of a vaccine's package says, or why it cannot be read. */
public sealed interface Gs1 {
  /**
   * The elements that concern a vaccine.
   *
   * @param gtin (01), 14 digits
   * @param expiry (17), the last day of use; a day 00 is the month's last
   * @param lot (10), the manufacturer's 製造番号
   * @param quantity (30)
   */
  record Elements(
      Optional<String> gtin,
      Optional<LocalDate> expiry,
      Optional<String> lot,
      Optional<Integer> quantity)
      implements Gs1 {
    /** A vaccine's package must carry all three: (01), (17) and (10). */
    public boolean isCompleteForVaccine() {
      return gtin.isPresent() && expiry.isPresent() && lot.isPresent();
    }
  }

  /** An element string that cannot be read. */
  record Broken(FindingCode code) implements Gs1 {}

  /**
   * Reads an element string as a scanner gives it (FNC1 as the control character GS, with or
   * without a symbology identifier such as {@code ]d2}), or as print shows it, with parentheses.
   */
  static Gs1 parse(String text) {
    return new Gs1Reader(text).read();
  }
}
