package org.yoyohub.routes.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a sign and gives up at a deadline. */
final class Until {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private Until() {}

  static void holds(Callable<Boolean> claim) {
    var end = Instant.now().plus(DEADLINE);
    while (!isTrue(claim)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("it did not come to hold");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static boolean isTrue(Callable<Boolean> claim) {
    try {
      return claim.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
