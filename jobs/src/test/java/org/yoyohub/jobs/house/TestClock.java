package org.yoyohub.jobs.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Stands at nine in the morning of 2026-04-01 in Tokyo until a test moves it. */
public final class TestClock extends Clock {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private Instant now = Instant.parse("2026-04-01T00:00:00Z");
  private Runnable whenAsked = () -> {};

  public void tomorrow() {
    now = now.plus(Duration.ofDays(1));
  }

  /** Something that happens when a step asks for the zone, which is in the middle of apply. */
  public void whenAsked(Runnable happening) {
    this.whenAsked = happening;
  }

  @Override
  public ZoneId getZone() {
    whenAsked.run();
    return TOKYO;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant instant() {
    return now;
  }
}
