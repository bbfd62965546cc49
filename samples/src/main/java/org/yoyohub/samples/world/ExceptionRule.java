package org.yoyohub.samples.world;

/** For whom a 予防接種管理番号 is not given; "" is any, and all that is named must be true. */
public record ExceptionRule(
    String ruleNumber,
    String vaccinationNumber,
    String subjectNumber,
    String category,
    String residentStatus,
    String bornFrom,
    String bornUntil) {

  /** What the rules look at in a subject. */
  public record Traits(
      String subjectNumber, String category, String residentStatus, String birthDate) {}

  static ExceptionRule of(String ruleNumber, String vaccinationNumber) {
    return new ExceptionRule(ruleNumber, vaccinationNumber, "", "", "", "", "");
  }

  ExceptionRule subject(String number) {
    return new ExceptionRule(
        ruleNumber, vaccinationNumber, number, category, residentStatus, bornFrom, bornUntil);
  }

  ExceptionRule category(String code) {
    return new ExceptionRule(
        ruleNumber, vaccinationNumber, subjectNumber, code, residentStatus, bornFrom, bornUntil);
  }

  ExceptionRule status(String code) {
    return new ExceptionRule(
        ruleNumber, vaccinationNumber, subjectNumber, category, code, bornFrom, bornUntil);
  }

  ExceptionRule born(String from, String until) {
    return new ExceptionRule(
        ruleNumber, vaccinationNumber, subjectNumber, category, residentStatus, from, until);
  }

  boolean keeps(String vaccination, Traits traits) {
    return isAnyOr(vaccinationNumber, vaccination)
        && isAnyOr(subjectNumber, traits.subjectNumber())
        && isAnyOr(category, traits.category())
        && isAnyOr(residentStatus, traits.residentStatus())
        && (bornFrom.isEmpty() || traits.birthDate().compareTo(bornFrom) >= 0)
        && (bornUntil.isEmpty() || traits.birthDate().compareTo(bornUntil) <= 0);
  }

  private static boolean isAnyOr(String wanted, String is) {
    return wanted.isEmpty() || wanted.equals(is);
  }
}
