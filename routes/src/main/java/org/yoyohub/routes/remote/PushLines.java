package org.yoyohub.routes.remote;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The breaker of each partner's line. */
public final class PushLines {
  private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
  private final Clock clock;

  public PushLines(Clock clock) {
    this.clock = clock;
  }

  public Breaker of(String partner) {
    return breakers.computeIfAbsent(
        partner, p -> new Breaker(clock, () -> ThreadLocalRandom.current().nextDouble()));
  }
}
