package org.yoyohub.samples.partners;

import java.util.List;
import java.util.Optional;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Numbers;

/** A slip of a clerk's hand that makes one row wrong. */
public enum Mistake {
  HALF_WIDTH_SPACE("name"),
  WRONG_CHECK_DIGIT("my_number"),
  MISSING_ITEM("birth_date"),
  UNKNOWN_CODE("sex"),
  OTHER_MUNICIPALITY("subject_number"),
  UNKNOWN_NUMBER("subject_number"),
  /** Somebody is registered with the 個人番号 of another, who is registered already. */
  SHARED_MY_NUMBER("my_number"),
  /** Somebody who is registered already is registered under a second number. */
  SECOND_NUMBER("subject_number"),
  /**
   * Somebody is registered with the other 性別: a right row, and 中間サーバー等 does not find the person.
   */
  WRONG_SEX("sex");

  private static final long NEVER_ISSUED = 9_000_000_000L;

  /** Those that are made by spoiling a value. */
  private static final List<Mistake> SLIPS =
      List.of(
          HALF_WIDTH_SPACE,
          WRONG_CHECK_DIGIT,
          MISSING_ITEM,
          UNKNOWN_CODE,
          OTHER_MUNICIPALITY,
          UNKNOWN_NUMBER);

  private final String item;

  Mistake(String item) {
    this.item = item;
  }

  /** Sometimes a mistake, mostly none. */
  static Optional<Mistake> maybe(Dice dice, int perThousand) {
    return dice.chance(perThousand) ? Optional.of(dice.pick(SLIPS)) : Optional.empty();
  }

  /** The item that comes out wrong. */
  public String item() {
    return item;
  }

  String spoil(String value) {
    return switch (this) {
      case HALF_WIDTH_SPACE -> value.replace('　', ' ');
      case WRONG_CHECK_DIGIT -> otherLastDigit(value);
      case MISSING_ITEM -> "";
      case UNKNOWN_CODE -> "9";
      case OTHER_MUNICIPALITY -> otherMunicipality(value);
      case UNKNOWN_NUMBER -> value.substring(0, 6) + Numbers.residentNumber(NEVER_ISSUED);
      // the row is wrong already
      case SHARED_MY_NUMBER, SECOND_NUMBER, WRONG_SEX -> value;
    };
  }

  private static String otherMunicipality(String number) {
    return (number.startsWith("131121") ? "131113" : "131121") + number.substring(6);
  }

  private static String otherLastDigit(String number) {
    int last = number.length() - 1;
    return number.substring(0, last) + (number.charAt(last) - '0' + 1) % 10;
  }
}
