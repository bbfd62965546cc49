package org.yoyohub.formats.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.yoyohub.formats.chars.Windows31j;

/** Text to the bytes of one charset, which must become the same text again, or it is refused. */
final class TextBytes {
  private final CharsetEncoder encoder;
  private final boolean windows31j;
  private char[] chars = new char[1 << 12];
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 14);

  TextBytes(Charset charset) {
    this.windows31j = charset.equals(Windows31j.CHARSET);
    this.encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether the text has bytes in this charset; then {@link #array()} holds them. */
  boolean encode(StringBuilder text) {
    int length = text.length();
    if (length > chars.length) {
      chars = new char[length * 2];
    }
    text.getChars(0, length, chars, 0);
    return (!windows31j || prepare(length)) && encode(length);
  }

  boolean encode(String text) {
    return encode(new StringBuilder(text));
  }

  /** Whether all characters keep their identity once the seven signs are as this code has them. */
  private boolean prepare(int length) {
    var prepared = Windows31j.prepare(new String(chars, 0, length));
    prepared.getChars(0, length, chars, 0);
    return Windows31j.firstUnencodable(prepared) < 0;
  }

  private boolean encode(int length) {
    int most = (int) Math.ceil(length * (double) encoder.maxBytesPerChar());
    if (bytes.capacity() < most) {
      bytes = ByteBuffer.allocate(most * 2);
    }
    bytes.clear();
    var result = encoder.reset().encode(CharBuffer.wrap(chars, 0, length), bytes, true);
    return result == CoderResult.UNDERFLOW && encoder.flush(bytes) == CoderResult.UNDERFLOW;
  }

  byte[] array() {
    return bytes.array();
  }

  int length() {
    return bytes.position();
  }

  byte[] copy() {
    return java.util.Arrays.copyOf(array(), length());
  }
}
