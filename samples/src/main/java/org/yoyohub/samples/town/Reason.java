package org.yoyohub.samples.town;

/** Why the register changed (異動事由), as far as it happens in the town. */
public enum Reason {
  MOVED_IN("11"),
  CAME_FROM_ABROAD("12"),
  BORN("13"),
  REMOVAL_CANCELLED("19"),
  MOVED_OUT("21"),
  WENT_ABROAD("22"),
  DIED("23"),
  REMOVED_EX_OFFICIO("26"),
  ENTRY_CANCELLED("29"),
  MOVED_WITHIN("31"),
  MINOR_CHANGE("32"),
  CHANGED_EX_OFFICIO("33"),
  MISTAKE_MENDED("34"),
  MY_NUMBER_CHANGED("35"),
  HEAD_CHANGED("42"),
  FIRST_ENTRY("50");

  private final String code;

  Reason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
