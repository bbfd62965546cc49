package org.yoyohub.samples.people;

/** A name and its kana; between family and given name stands one full-width space. */
public record PersonName(String family, String given, String familyKana, String givenKana) {
  public String full() {
    return family + "　" + given;
  }

  public String kana() {
    return familyKana + "　" + givenKana;
  }

  /** The same person under another's family name. */
  public PersonName joining(PersonName other) {
    return new PersonName(other.family, given, other.familyKana, givenKana);
  }

  /** Whether it is written in full-width Latin letters, as a foreign resident's is. */
  public boolean isLatin() {
    return family.charAt(0) >= 'Ａ' && family.charAt(0) <= 'Ｚ';
  }
}
