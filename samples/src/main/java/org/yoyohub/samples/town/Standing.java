package org.yoyohub.samples.town;

/** How a person stands in the resident register (住民状態). */
public enum Standing {
  RESIDENT("1"),
  MOVED_OUT("2"),
  DEAD("3"),
  REMOVED("4");

  private final String code;

  Standing(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
