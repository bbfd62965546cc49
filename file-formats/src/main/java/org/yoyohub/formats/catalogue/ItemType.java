package org.yoyohub.formats.catalogue;

/** The type of an item as the standard writes it (X half width, N full width, 9 digits, DATE …). */
public record ItemType(Form form, int width) {
  /** The forms of the standard's data types that our files use. */
  public enum Form {
    /** Half-width text, at most so many characters. */
    X,
    /** Full-width text, at most so many characters. */
    N,
    /** Any text, at most so many characters: for notes and messages. */
    T,
    /** Half-width katakana and its companions, at most so many bytes: bank files. */
    K,
    /** Digits, at most so many. */
    NINE,
    DATE,
    TIME
  }

  /** Reads X21, N100, T200, K15, 9(5), DATE or TIME. */
  public static ItemType parse(String text) {
    return switch (text) {
      case "DATE" -> new ItemType(Form.DATE, 10);
      case "TIME" -> new ItemType(Form.TIME, 8);
      default -> sized(text);
    };
  }

  private static ItemType sized(String text) {
    var matcher = java.util.regex.Pattern.compile("([XNTK9])\\(?(\\d{1,5})\\)?").matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an item type: " + text);
    }
    var letter = matcher.group(1);
    var form = letter.equals("9") ? Form.NINE : Form.valueOf(letter);
    return new ItemType(form, Integer.parseInt(matcher.group(2)));
  }

  @Override
  public String toString() {
    return switch (form) {
      case DATE, TIME -> form.name();
      case NINE -> "9(" + width + ")";
      default -> form.name() + width;
    };
  }
}
