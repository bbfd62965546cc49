package org.yoyohub.samples.world;

/** 5情報: what a 個人番号 is compared with. */
public record FiveItems(
    String name, String nameKana, String birthDate, String sex, String address) {

  boolean isSamePersonAs(FiveItems other) {
    return name.equals(other.name)
        && nameKana.equals(other.nameKana)
        && birthDate.equals(other.birthDate)
        && sex.equals(other.sex);
  }

  FiveItems at(String otherAddress) {
    return new FiveItems(name, nameKana, birthDate, sex, otherAddress);
  }

  /** Says nothing of whose they are. */
  @Override
  public String toString() {
    return "five items";
  }
}
