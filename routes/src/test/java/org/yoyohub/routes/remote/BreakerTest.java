package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.ledger.RetryPlan;

class BreakerTest {
  private final Hands clock = new Hands();
  private final Breaker breaker = breaker(Long.MIN_VALUE);

  /** A clock that stands until it is moved. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-03-31T15:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** With a chance that always falls alike: the lowest bit pattern, the middle or the highest. */
  private Breaker breaker(long chance) {
    return new Breaker(clock, RetryPlan.OF_A_PARTNER, () -> chance);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breaker.failed();
    }
  }

  @Test
  void staysOpenToAllAfterTwoFailuresAndASuccess() {
    fail(2);
    breaker.succeeded();
    fail(2);

    assertThat(breaker.mayTry()).isTrue();
    assertThat(breaker.closedUntil()).isEmpty();
  }

  @Test
  @DisplayName("D01 after three failures in a row nobody tries for a minute")
  void nobodyTriesForAMinuteAfterThreeFailures() {
    fail(3);

    assertThat(breaker.mayTry()).isFalse();
    clock.move(Duration.ofSeconds(59));
    assertThat(breaker.mayTry()).isFalse();
    clock.move(Duration.ofSeconds(1));
    assertThat(breaker.mayTry()).isTrue();
  }

  @Test
  @DisplayName("D01 a wait that is over is not used up by looking")
  void aWaitThatIsOverIsNotUsedUpByLooking() {
    fail(3);
    clock.move(Duration.ofMinutes(1));

    assertThat(breaker.mayTry()).isTrue();
    assertThat(breaker.mayTry()).isTrue();
  }

  @Test
  @DisplayName("D01 asked for by an operator it is tried at once, and once")
  void isTriedOnceWhenAnOperatorAsks() {
    fail(7);

    breaker.tryNow();

    assertThat(breaker.mayTry()).isTrue();
    fail(1);
    assertThat(breaker.closedUntil()).hasValue(clock.instant().plus(Duration.ofMinutes(1)));
  }

  @Test
  void pausesAsLongAsThePlanSays() {
    var quick = new RetryPlan(Duration.ofSeconds(1), Duration.ofSeconds(2), 5);
    var breaker = new Breaker(clock, quick, () -> Long.MIN_VALUE);
    for (int i = 0; i < 9; i++) {
      breaker.failed();
    }

    assertThat(breaker.closedUntil()).hasValue(clock.instant().plusSeconds(2));
  }

  @Test
  @DisplayName("D01 each further failure doubles the wait, up to half an hour")
  void eachFurtherFailureDoublesTheWait() {
    fail(3);
    for (int minutes : new int[] {2, 4, 8, 16, 30, 30}) {
      breaker.failed();
      assertThat(breaker.closedUntil()).hasValue(clock.instant().plus(Duration.ofMinutes(minutes)));
    }
  }

  @Test
  void aSuccessForgetsEverything() {
    fail(7);

    breaker.succeeded();
    fail(3);

    assertThat(breaker.closedUntil()).hasValue(clock.instant().plus(Duration.ofMinutes(1)));
  }

  @Test
  void chanceSpreadsTheWaitByAFifth() {
    var early = breaker(0);
    var late = breaker(-1);
    for (int i = 0; i < 3; i++) {
      early.failed();
      late.failed();
    }

    assertThat(early.closedUntil()).hasValue(clock.instant().plusSeconds(48));
    assertThat(late.closedUntil()).hasValue(clock.instant().plusSeconds(72));
  }

  @Test
  void aDeadPartnerStopsNoOther() {
    var lines = new Breakers(clock, RetryPlan.OF_A_PARTNER);
    for (int i = 0; i < 3; i++) {
      lines.of("dead-999998").failed();
    }

    assertThat(lines.of("dead-999998").mayTry()).isFalse();
    assertThat(lines.of("alive-999999").mayTry()).isTrue();
  }
}
