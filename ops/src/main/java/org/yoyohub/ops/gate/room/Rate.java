package org.yoyohub.ops.gate.room;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How many files may be begun in a minute, counted from the first of them. */
final class Rate {
  private static final long WINDOW = Duration.ofMinutes(1).toNanos();

  private final LongSupplier nanos;
  private long since;
  private int begun;

  Rate(LongSupplier nanos) {
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  /** Counts one more file; refused with how long to wait. */
  synchronized void begin(int most) throws RefusedException {
    long now = nanos.getAsLong();
    if (now - since >= WINDOW) {
      since = now;
      begun = 0;
    }
    if (begun >= most) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(WINDOW - (now - since)) + 1;
      throw new RefusedException(Refusal.TOO_FAST, "（あと" + seconds + "秒）");
    }
    begun++;
  }
}
