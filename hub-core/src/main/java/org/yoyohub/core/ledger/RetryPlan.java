package org.yoyohub.core.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait after each failure: twice as long as before, up to the longest, a fifth more or
 * less, so that what failed together does not come back together.
 *
 * @param limit after so many failures it is not tried any more; 0 when there is no end
 */
public record RetryPlan(Duration first, Duration longest, int limit) {
  /** The hub's own disk or database is in the way: it heals, and soon after the work goes on. */
  public static final RetryPlan OF_THE_HUB =
      new RetryPlan(Duration.ofSeconds(1), Duration.ofSeconds(30), 0);

  /** A partner's server is in the way: some nine hours long. */
  public static final RetryPlan OF_A_PARTNER =
      new RetryPlan(Duration.ofMinutes(1), Duration.ofMinutes(30), 20);

  /** No other try would do better. */
  public static final RetryPlan NEVER = new RetryPlan(Duration.ZERO, Duration.ZERO, 1);

  /** The pause after the n-th failure; empty when that was the last try. */
  public Optional<Duration> pauseAfter(int failures, RandomGenerator random) {
    if (limit > 0 && failures >= limit) {
      return Optional.empty();
    }
    long doubled = first.toMillis() << Math.min(failures - 1, 20);
    long pause = Math.min(doubled, longest.toMillis());
    return Optional.of(Duration.ofMillis(Math.round(pause * random.nextDouble(0.8, 1.2))));
  }
}
