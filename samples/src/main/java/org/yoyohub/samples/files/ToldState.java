package org.yoyohub.samples.files;

/** What a receipt says of a file as a whole. */
public record ToldState(String file, String state) {
  private static final String REFUSED = "REFUSED";

  public boolean isRefused() {
    return state.equals(REFUSED);
  }
}
