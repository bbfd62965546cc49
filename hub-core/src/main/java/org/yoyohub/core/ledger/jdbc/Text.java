package org.yoyohub.core.ledger.jdbc;

/** Text as a column takes it: bounded, and without the NUL that PostgreSQL refuses. */
final class Text {
  private Text() {}

  static String within(int length, String text) {
    var clean = text.replace('\0', ' ');
    if (clean.length() <= length) {
      return clean;
    }
    boolean cutsAPair = Character.isHighSurrogate(clean.charAt(length - 1));
    return clean.substring(0, cutsAPair ? length - 1 : length);
  }
}
