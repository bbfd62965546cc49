package org.yoyohub.routes.remote;

import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.yoyohub.core.ledger.RetryPlan;

/** The breaker of each line to a partner's own server. */
public final class Breakers {
  private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
  private final Clock clock;
  private final RetryPlan plan;

  public Breakers(Clock clock, RetryPlan plan) {
    this.clock = clock;
    this.plan = plan;
  }

  public Breaker of(String line) {
    return breakers.computeIfAbsent(line, l -> new Breaker(clock, plan, new Random()));
  }
}
