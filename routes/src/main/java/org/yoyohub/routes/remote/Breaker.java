package org.yoyohub.routes.remote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.ledger.RetryPlan;

/**
 * Keeps a dead partner from being called on and on: after three failures in a row it is left alone
 * for the first pause of the plan, then tried, and each further failure doubles the pause up to the
 * longest. It is one line's own, and a line is one thread.
 */
public final class Breaker {
  static final int PATIENCE = 3;

  private final Clock clock;
  private final RetryPlan plan;
  private final RandomGenerator random;
  private int failures;
  private @Nullable Instant closedUntil;

  /** It never gives a partner up: of the plan it takes the pauses, not the limit. */
  public Breaker(Clock clock, RetryPlan plan, RandomGenerator random) {
    this.clock = clock;
    this.plan = new RetryPlan(plan.first(), plan.longest(), 0);
    this.random = random;
  }

  public synchronized boolean mayTry() {
    return closedUntil == null || !clock.instant().isBefore(closedUntil);
  }

  public synchronized void succeeded() {
    failures = 0;
    closedUntil = null;
  }

  public synchronized void failed() {
    failures++;
    if (failures >= PATIENCE) {
      closedUntil = clock.instant().plus(pause());
    }
  }

  private Duration pause() {
    return plan.pauseAfter(failures - PATIENCE + 1, random).orElse(plan.longest());
  }

  /** Somebody knows better: it is tried at once, and when that fails the pauses begin anew. */
  public synchronized void tryNow() {
    failures = Math.min(failures, PATIENCE - 1);
    closedUntil = null;
  }

  /** Until when the partner is left alone; nothing while it is not. */
  public synchronized Optional<Instant> closedUntil() {
    return Optional.ofNullable(closedUntil);
  }
}
