package org.yoyohub.ops.gate.room;

import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * How much may lie in a partner's in/ folder, open uploads included.
 *
 * <p>What lies there goes without a word when the hub takes it, so the known amount is at most too
 * high; the folder is looked at only when a limit seems to be reached, and seldom when that is
 * slow.
 */
final class Quota {
  private static final int PAUSE = 10;

  /** What lies in a folder. */
  record Lying(long bytes, long files) {
    Lying plus(long more) {
      return new Lying(bytes + more, files + 1);
    }
  }

  /** Looks at the folder. */
  interface Look {
    Lying now() throws IOException;
  }

  private final Look look;
  private final LongSupplier nanos;
  private Lying lying = new Lying(0, 0);
  private long openBytes;
  private long openFiles;
  private long nextLook = Long.MIN_VALUE;

  Quota(Look look, LongSupplier nanos) {
    this.look = look;
    this.nanos = nanos;
  }

  /** Reserves a place for one more file. */
  synchronized void open(RoomLimits limits) throws IOException {
    if (lying.files() + openFiles >= limits.files()) {
      lookAgain();
    }
    if (lying.files() + openFiles >= limits.files()) {
      throw new RefusedException(Refusal.TOO_MANY);
    }
    openFiles++;
  }

  /** Reserves bytes before they are written. */
  synchronized void take(long bytes, RoomLimits limits) throws IOException {
    if (bytes > free(limits)) {
      lookAgain();
    }
    if (bytes > free(limits)) {
      throw new RefusedException(Refusal.OVER_QUOTA);
    }
    openBytes += bytes;
  }

  /** An upload ends and its bytes lie in the folder now. */
  synchronized void keep(long bytes) {
    drop(bytes);
    lying = lying.plus(bytes);
  }

  /** An upload ends and leaves nothing. */
  synchronized void drop(long bytes) {
    openBytes -= bytes;
    openFiles--;
  }

  private long free(RoomLimits limits) {
    return limits.bytes() - lying.bytes() - openBytes;
  }

  private void lookAgain() throws IOException {
    long start = nanos.getAsLong();
    if (nextLook == Long.MIN_VALUE || start - nextLook >= 0) {
      lying = look.now();
      long end = nanos.getAsLong();
      nextLook = end + PAUSE * (end - start);
    }
  }
}
