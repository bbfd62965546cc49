package org.yoyohub.formats.codes;

import java.time.LocalDate;
import java.util.List;

/**
 * A prefecture, municipality or ward, with the days on which its code was in use.
 *
 * @param code six digits
 * @param prefecture its prefecture's name
 * @param name its own name, a ward's with its city's before it; a prefecture's is its name again
 * @param kana the name's reading in hiragana, empty where the public list has none
 * @param validFrom the first day; {@link LocalDate#MIN} when the list does not say
 * @param validTo the last day; {@link LocalDate#MAX} while in use
 * @param successors the codes that took its place, none while in use
 */
public record Municipality(
    String code,
    String prefecture,
    String name,
    String kana,
    LocalDate validFrom,
    LocalDate validTo,
    List<String> successors) {

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }

  /** As an address begins: 東京都大田区. */
  public String fullName() {
    return prefecture.equals(name) ? name : prefecture + name.replace(" ", "");
  }
}
