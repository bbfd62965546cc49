package org.yoyohub.samples.people;

import java.time.LocalDate;

/** What the resident register holds of one person at one time. */
public record Resident(
    String residentNumber,
    String myNumber,
    PersonName name,
    Birth birth,
    String sex,
    Home home,
    boolean support) {
  public static final String MAN = "1";
  public static final String WOMAN = "2";

  public Resident named(PersonName other) {
    return new Resident(residentNumber, myNumber, other, birth, sex, home, support);
  }

  public Resident living(Home other) {
    return new Resident(residentNumber, myNumber, name, birth, sex, other, support);
  }

  public Resident numbered(String otherMyNumber) {
    return new Resident(residentNumber, otherMyNumber, name, birth, sex, home, support);
  }

  /** The same person under the 宛名番号 of another municipality. */
  public Resident registered(String otherResidentNumber) {
    return new Resident(otherResidentNumber, myNumber, name, birth, sex, home, support);
  }

  /** The same person under 支援措置: nothing may be disclosed. */
  public Resident supported() {
    return new Resident(residentNumber, myNumber, name, birth, sex, home, true);
  }

  /** 住民種別: 1 Japanese, 2 foreign. */
  public String kind() {
    return name.isLatin() ? "2" : "1";
  }

  /** The name of the guardian, who is the head of the household; nothing for those of age. */
  public String guardianOn(LocalDate day) {
    return birth.ageOn(day) < 18 ? home.head().full() : "";
  }

  /** Says who it is, never what is held of them, as everywhere in the hub. */
  @Override
  public String toString() {
    return "resident " + residentNumber;
  }
}
