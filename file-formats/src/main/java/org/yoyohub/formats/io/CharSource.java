package org.yoyohub.formats.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;

/**
 * Bytes to characters, in blocks, never guessing. Bytes that are no character are passed over and
 * their place is remembered, so that the record they stand in can be told.
 */
final class CharSource {
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final ArrayDeque<Long> malformed = new ArrayDeque<>();
  private boolean ended;
  private long decoded;

  CharSource(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Fills the array from its start; -1 at the end. */
  int read(char[] into) throws IOException {
    var chars = CharBuffer.wrap(into);
    while (chars.position() == 0) {
      var result = decoder.decode(bytes, chars, ended);
      if (result.isError()) {
        passOver(result.length(), chars.position());
      } else if (result.isUnderflow() && ended) {
        break;
      } else if (result.isUnderflow()) {
        fill();
      }
    }
    decoded += chars.position();
    return chars.position() == 0 ? -1 : chars.position();
  }

  private void passOver(int length, int pending) {
    bytes.position(bytes.position() + length);
    malformed.add(decoded + pending);
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(read, 0));
    bytes.flip();
  }

  /** Whether malformed bytes stood before this place, counted in characters; forgets them. */
  boolean takeMalformedBefore(long place) {
    boolean found = false;
    while (!malformed.isEmpty() && malformed.peek() < place) {
      malformed.poll();
      found = true;
    }
    return found;
  }
}
