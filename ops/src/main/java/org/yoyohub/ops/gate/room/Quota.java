package org.yoyohub.ops.gate.room;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much may lie in a partner's in/ folder, open uploads included.
 *
 * <p>What lies there goes without a word when the hub takes it, so the known amount is mostly too
 * high. The folder is looked at once a minute, and when a limit seems to be reached; then seldom,
 * if looking is slow.
 */
final class Quota {
  private static final int PAUSE = 10;
  private static final long OLD = Duration.ofMinutes(1).toNanos();

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
  private long lookedAt;
  private long nextLook;

  Quota(Look look, LongSupplier nanos) {
    this.look = look;
    this.nanos = nanos;
    this.nextLook = nanos.getAsLong();
    this.lookedAt = nextLook - OLD;
  }

  /** Reserves a place for one more file. */
  synchronized void open(RoomLimits limits) throws IOException {
    if (lying.files() + openFiles >= limits.files() || nanos.getAsLong() - lookedAt >= OLD) {
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
    if (start - nextLook >= 0) {
      lying = look.now();
      lookedAt = nanos.getAsLong();
      nextLook = lookedAt + PAUSE * (lookedAt - start);
    }
  }
}
