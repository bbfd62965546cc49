package org.yoyohub.formats.io;

import java.io.IOException;

/** The characters of a source one by one, or run by run; it remembers what their bytes told. */
final class CharBlocks {
  private final CharSource source;
  private final char[] block = new char[1 << 15];
  private int next;
  private int end;
  private long base;
  private boolean malformed;
  private boolean lossy;

  CharBlocks(CharSource source) {
    this.source = source;
  }

  /** The next character, left where it is; -1 at the end. */
  int peek() throws IOException {
    return next < end || fill() ? block[next] : -1;
  }

  int read() throws IOException {
    return next < end || fill() ? block[next++] : -1;
  }

  private boolean fill() throws IOException {
    note(base + end);
    base += end;
    next = 0;
    end = Math.max(source.read(block), 0);
    return end > 0;
  }

  /** What is told of a full block is noted at once, so that no more than a block's is kept. */
  private void note(long before) {
    malformed |= source.takeMalformedBefore(before);
    lossy |= source.takeLossyBefore(before);
  }

  /** Copies the rest of this block up to a stop, or to a quote or what is below it. */
  void copyRun(char stop, RowBuffer into) {
    int i = next;
    while (i < end && block[i] != stop && block[i] > '"') {
      i++;
    }
    if (into.append(block, next, i - next)) {
      next = i;
    }
  }

  /** Passes over the rest of this block up to a line feed. */
  void skipToLineFeed() {
    while (next < end && block[next] != '\n') {
      next++;
    }
  }

  /** Whether bytes that are no character stood among those read since this was asked. */
  boolean takeMalformed() {
    note(place());
    boolean was = malformed;
    malformed = false;
    return was;
  }

  /** Whether a character came by a code that is not written, since this was asked. */
  boolean takeLossy() {
    note(place());
    boolean was = lossy;
    lossy = false;
    return was;
  }

  private long place() {
    return end == 0 ? Long.MAX_VALUE : base + next;
  }
}
