package org.yoyohub.formats.chars;

import java.nio.charset.Charset;
import java.util.BitSet;

/** JIS X 0208, 第1・第2水準: all that most health insurance systems can take. */
public final class Jis0208 {
  private Jis0208() {}

  /** Whether a char is of JIS X 0208, whichever of its two code points ～ and its kin have. */
  public static boolean covers(char c) {
    return Table.CHARS.get(c);
  }

  /** The place of the first char that is neither ASCII nor of JIS X 0208, or -1. */
  public static int firstOutside(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !covers(c)) {
        return i;
      }
    }
    return -1;
  }

  private static final class Table {
    static final BitSet CHARS = new BitSet(0x10000);

    static {
      var jis = Charset.forName("x-JIS0208").newEncoder();
      for (char c = 0x80; c < 0xFFF0; c++) {
        var inJis = Windows31j.restore(String.valueOf(c)).charAt(0);
        CHARS.set(c, !Character.isSurrogate(c) && jis.canEncode(inJis));
      }
    }
  }
}
