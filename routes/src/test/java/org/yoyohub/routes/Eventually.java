package org.yoyohub.routes;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Looks again and again until something holds, and gives up at a deadline. */
final class Eventually {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private Eventually() {}

  /** A claim about the world that may not be true yet. */
  interface Claim {
    void check() throws Exception;
  }

  static void eventually(Claim claim) throws Exception {
    var end = Instant.now().plus(DEADLINE);
    while (true) {
      try {
        claim.check();
        return;
      } catch (AssertionError e) {
        if (Instant.now().isAfter(end)) {
          throw e;
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
