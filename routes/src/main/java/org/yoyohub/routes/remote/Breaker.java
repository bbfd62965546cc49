package org.yoyohub.routes.remote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a dead partner from being called on and on: after three failures in a row nobody tries for
 * a minute, then one does, and each further failure doubles the wait.
 */
public final class Breaker {
  static final int PATIENCE = 3;
  static final Duration SHORTEST = Duration.ofMinutes(1);
  static final Duration LONGEST = Duration.ofMinutes(30);
  private static final double SPREAD = 0.2;

  private final Clock clock;
  private final DoubleSupplier chance;
  private int failures;
  private Duration pause = SHORTEST;
  private @Nullable Instant closedUntil;

  /** The chance lies between 0 and 1 and spreads the waits of many partners. */
  public Breaker(Clock clock, DoubleSupplier chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /** Whether to try now. After a wait one caller may; until it tells how it went, nobody else. */
  public synchronized boolean mayTry() {
    if (closedUntil == null) {
      return true;
    }
    boolean isOver = !clock.instant().isBefore(closedUntil);
    if (isOver) {
      // should the one that tries be lost, another has its turn later
      closedUntil = clock.instant().plus(pause);
    }
    return isOver;
  }

  public synchronized void succeeded() {
    failures = 0;
    pause = SHORTEST;
    closedUntil = null;
  }

  public synchronized void failed() {
    failures++;
    if (failures >= PATIENCE) {
      pause = failures == PATIENCE ? SHORTEST : shorter(pause.multipliedBy(2), LONGEST);
      closedUntil = clock.instant().plus(spread(pause));
    }
  }

  /** Until when nobody tries; nothing while all may. */
  public synchronized Optional<Instant> closedUntil() {
    return Optional.ofNullable(closedUntil);
  }

  private Duration spread(Duration wait) {
    double factor = 1 + SPREAD * (2 * chance.getAsDouble() - 1);
    return Duration.ofMillis((long) (wait.toMillis() * factor));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
