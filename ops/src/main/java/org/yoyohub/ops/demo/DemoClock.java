package org.yoyohub.ops.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The town's clock: six in the morning of the day it is set to, so that what is written is the same
 * in every run.
 */
final class DemoClock extends Clock {
  private static final int MORNING = 6;
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private volatile LocalDate day;

  DemoClock(LocalDate day) {
    this.day = day;
  }

  void set(LocalDate to) {
    this.day = to;
  }

  @Override
  public Instant instant() {
    return day.atTime(MORNING, 0).atZone(TOKYO).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return TOKYO;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
