package org.yoyohub.formats.chars;

/** Questions about the characters of a text; none of them changes it or allocates. */
public final class Characters {
  private Characters() {}

  /** Whether it is of a private use area: a 外字, which only its own municipality can read. */
  public static boolean isPrivateUse(int codePoint) {
    return (codePoint >= 0xE000 && codePoint <= 0xF8FF)
        || (codePoint >= 0xF0000 && codePoint <= 0xFFFFD)
        || (codePoint >= 0x100000 && codePoint <= 0x10FFFD);
  }

  /** How many 外字 a text has. */
  public static int countPrivateUse(CharSequence text) {
    int count = 0;
    for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
      point = Character.codePointAt(text, i);
      count += isPrivateUse(point) ? 1 : 0;
    }
    return count;
  }

  /**
   * Whether a char may stand in an N item. Half-width letters, digits and katakana, control
   * characters and invisible ones may not; the halves of a surrogate pair, variation selectors and
   * combining marks may.
   */
  public static boolean isFullWidth(char c) {
    if (c < 0x2000) {
      return c > 0xA0 && c != 0xAD;
    }
    return c < 0xFF00 ? !isInvisible(c) : !isHalfWidthForm(c) && c < 0xFFF0;
  }

  // thin and zero-width spaces, marks of direction, line separators, byte order mark
  private static boolean isInvisible(char c) {
    return c <= 0x200F
        || (c >= 0x2028 && c <= 0x202F)
        || (c >= 0x205F && c <= 0x206F)
        || c == 0xFEFF;
  }

  private static boolean isHalfWidthForm(char c) {
    return (c >= 0xFF61 && c <= 0xFFDC) || c >= 0xFFE8;
  }

  /** The place of the first char that may not stand in an N item, or -1. */
  public static int firstNotFullWidth(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isFullWidth(text.charAt(i)) || isLoneSurrogate(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the char is half of a pair whose other half is missing. */
  public static boolean isLoneSurrogate(CharSequence text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** How many glyphs a reader sees: a base with its variation selector or marks is one. */
  public static int glyphCount(CharSequence text) {
    int count = 0;
    for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
      point = Character.codePointAt(text, i);
      count += i > 0 && joinsItsBase(point) ? 0 : 1;
    }
    return count;
  }

  private static boolean joinsItsBase(int point) {
    return isVariationSelector(point) || (point >= 0x300 && isMark(point));
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Whether it chooses a shape of the character before it (IVS and standard selectors). */
  public static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /** Whether a text is of full-width katakana, ー, ・, hyphens and full-width spaces only. */
  public static boolean isFullWidthKana(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isFullWidthKana(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFullWidthKana(char c) {
    return switch (c) {
      case 'ー', '・', '　', '－', '‐', '−' -> true;
      default -> c >= 'ァ' && c <= 'ヺ';
    };
  }
}
