package org.yoyohub.formats.io;

import java.util.Arrays;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.ItemType.Form;

/** One item of a fixed record: what fills it up to its width, taken off and put on again. */
final class FixedField {
  private static final char WIDE_SPACE = '\u3000';
  private static final byte[] WIDE_SPACE_BYTES = {(byte) 0x81, 0x40};

  private FixedField() {}

  /** Whether full-width spaces fill it; then they do so again when it is written. */
  static boolean isFilledWide(String text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == WIDE_SPACE;
  }

  /** The text without what fills it. Digits are filled in front, and keep their zeros. */
  static String unfilled(String text, Item item) {
    if (item.type().form() == Form.NINE && !text.isBlank()) {
      return text;
    }
    return without(isFilledWide(text) ? WIDE_SPACE : ' ', text);
  }

  private static String without(char filler, String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == filler) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The bytes filled up to the item's width: zeros before digits, spaces behind all else. */
  static byte[] filled(byte[] text, Item item, boolean wide) {
    var filled = new byte[item.bytes()];
    boolean digits = item.type().form() == Form.NINE && text.length > 0;
    int gap = filled.length - text.length;
    Arrays.fill(filled, (byte) (digits ? '0' : ' '));
    System.arraycopy(text, 0, filled, digits ? gap : 0, text.length);
    if (wide && !digits) {
      widen(filled, text.length);
    }
    return filled;
  }

  private static void widen(byte[] filled, int from) {
    for (int i = from; i + 1 < filled.length; i += 2) {
      System.arraycopy(WIDE_SPACE_BYTES, 0, filled, i, 2);
    }
  }
}
