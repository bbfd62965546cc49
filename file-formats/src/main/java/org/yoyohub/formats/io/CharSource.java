package org.yoyohub.formats.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.yoyohub.formats.chars.Windows31j;

/**
 * Bytes to characters, in blocks, never guessing. Bytes that are no character are passed over and
 * their place is remembered, so that the record they stand in can be told; so is the place of a
 * character that has several codes and came by one that nobody would write.
 */
final class CharSource {
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final boolean hasLossyCodes;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final Places malformed = new Places();
  private final Places lossy = new Places();
  private boolean ended;
  private long decoded;

  CharSource(InputStream in, Charset charset) {
    this.in = in;
    this.hasLossyCodes = charset.equals(Windows31j.CHARSET);
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
      int from = bytes.position();
      long place = decoded + chars.position();
      var result = decoder.decode(bytes, chars, ended);
      noteLossy(from, place);
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

  /** One code is one character here: the place of a code is found by counting codes. */
  private void noteLossy(int from, long placeOfFirst) {
    int at = hasLossyCodes ? Windows31j.firstLossy(bytes.array(), from, bytes.position()) : -1;
    int counted = from;
    long place = placeOfFirst;
    while (at >= 0) {
      place += codes(bytes.array(), counted, at);
      lossy.add(place);
      counted = at;
      at = Windows31j.firstLossy(bytes.array(), at + 2, bytes.position());
    }
  }

  private static int codes(byte[] array, int from, int until) {
    int count = 0;
    for (int i = from; i < until; i += Windows31j.isLead(array[i]) ? 2 : 1) {
      count++;
    }
    return count;
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
    return malformed.takeBefore(place);
  }

  /** Whether a character came by a code that is not written, before this place; forgets it. */
  boolean takeLossyBefore(long place) {
    return lossy.takeBefore(place);
  }
}
