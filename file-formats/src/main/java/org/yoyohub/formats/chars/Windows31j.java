package org.yoyohub.formats.chars;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * The character code that partners call Shift_JIS, read and written without loss or refused. The
 * same seven signs have another code point in Unicode texts from elsewhere; they are mapped before
 * writing, and back before comparing.
 */
public final class Windows31j {
  public static final Charset CHARSET = Charset.forName("windows-31j");

  private static final String UNICODE = "〜‖−—¢£¬";
  private static final String MICROSOFT = "～∥－―￠￡￢";

  private Windows31j() {}

  /** A decoder that stops at bytes that mean nothing. */
  public static CharsetDecoder strictDecoder() {
    return CHARSET
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** An encoder that stops at characters that have no bytes. */
  public static CharsetEncoder strictEncoder() {
    return CHARSET
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The text of the bytes, or nothing when some of them mean nothing. */
  public static Optional<String> decode(byte[] bytes) {
    try {
      return Optional.of(strictDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The bytes of a text after {@link #prepare}, or nothing when some of it would be lost. */
  public static Optional<byte[]> encode(String text) {
    var prepared = prepare(text);
    if (firstUnencodable(prepared) >= 0) {
      return Optional.empty();
    }
    try {
      var bytes = strictEncoder().encode(CharBuffer.wrap(prepared));
      var exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return Optional.of(exact);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The text with 〜 ‖ − — ¢ £ ¬ as this code has them; the same text when it has none. */
  public static String prepare(String text) {
    return mapped(text, UNICODE, MICROSOFT);
  }

  /** {@link #prepare} turned round, for comparing with texts from elsewhere. */
  public static String restore(String text) {
    return mapped(text, MICROSOFT, UNICODE);
  }

  private static String mapped(String text, String from, String to) {
    StringBuilder mapped = null;
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      if (at >= 0) {
        mapped = mapped == null ? new StringBuilder(text) : mapped;
        mapped.setCharAt(i, to.charAt(at));
      }
    }
    return mapped == null ? text : mapped.toString();
  }

  /** Whether a char becomes bytes that become the same char; ¥ and ゔ do not, nor do surrogates. */
  public static boolean roundTrips(char c) {
    return c < 0x80 || Tables.CHARS.get(c);
  }

  /** The place of the first char that does not round-trip, or -1; allocates nothing. */
  public static int firstUnencodable(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!roundTrips(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a double byte is read as a character that is written as other bytes: 879A and FA5B are
   * both ∵, which is written 81E6.
   */
  public static boolean isLossy(int doubleByte) {
    return Tables.LOSSY.get(doubleByte);
  }

  /** All double bytes that {@link #isLossy}. */
  public static BitSet lossyDoubleBytes() {
    return (BitSet) Tables.LOSSY.clone();
  }

  /** The place of the first lossy double byte from {@code from} up to {@code to}, or -1. */
  public static int firstLossy(byte[] bytes, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (isLead(bytes[i])) {
        if (isLossy(((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** Whether a byte is the first of two. */
  public static boolean isLead(byte b) {
    int value = b & 0xFF;
    return (value >= 0x81 && value <= 0x9F) || (value >= 0xE0 && value <= 0xFC);
  }

  /** Worked out when first asked, from what the platform's codec does. */
  private static final class Tables {
    static final BitSet CHARS = new BitSet(0x10000);
    static final BitSet LOSSY = new BitSet(0x10000);

    static {
      for (int single = 0; single < 0x100; single++) {
        tell(single, new byte[] {(byte) single});
      }
      for (int pair = 0x8140; pair <= 0xFCFC; pair++) {
        if (isLead((byte) (pair >> 8))) {
          tell(pair, new byte[] {(byte) (pair >> 8), (byte) pair});
        }
      }
    }

    private static void tell(int code, byte[] bytes) {
      var text = new String(bytes, CHARSET);
      if (text.length() != 1 || text.charAt(0) == '\uFFFD') {
        return;
      }
      boolean same = Arrays.equals(bytes, text.getBytes(CHARSET));
      (same ? CHARS : LOSSY).set(same ? text.charAt(0) : code);
    }
  }
}
