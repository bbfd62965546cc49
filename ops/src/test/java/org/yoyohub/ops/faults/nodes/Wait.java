package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for a sign, up to a deadline. */
final class Wait {
  private Wait() {}

  /** The sign. */
  interface Sign {
    boolean isThere() throws Exception;
  }

  static void until(Duration deadline, String what, Sign sign) {
    assertThat(comes(deadline, sign)).as(what).isTrue();
  }

  /** Whether it came in time. */
  static boolean comes(Duration deadline, Sign sign) {
    long begun = System.nanoTime();
    while (!isThere(sign)) {
      if (System.nanoTime() - begun > deadline.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return true;
  }

  private static boolean isThere(Sign sign) {
    try {
      return sign.isThere();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
