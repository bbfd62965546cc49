package org.yoyohub.ops.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BansTest {
  private final TickingClock clock = new TickingClock();
  private final Bans bans = new Bans(GateLimits.USUAL, clock);

  @Test
  void bansForAWhileWhoFailsTenTimes() throws Exception {
    var here = address(1);
    for (int i = 0; i < 9; i++) {
      assertThat(bans.failed(here, Optional.empty())).isEmpty();
    }
    assertThat(bans.isBanned(here)).isFalse();
    assertThat(bans.failed(here, Optional.empty())).contains(clock.now.plusSeconds(900));
    assertThat(bans.isBanned(here)).isTrue();
    assertThat(bans.isBanned(address(2))).isFalse();
    clock.now = clock.now.plusSeconds(900);
    assertThat(bans.isBanned(here)).isFalse();
  }

  @Test
  void forgetsFailuresOfLongAgo() throws Exception {
    for (int i = 0; i < 30; i++) {
      assertThat(bans.failed(address(1), Optional.of("mihon-1"))).isEmpty();
      clock.now = clock.now.plus(Duration.ofMinutes(2));
    }
  }

  @Test
  void bansAtOnceWhoTriesANameThatManyTry() throws Exception {
    for (int i = 1; i <= 10; i++) {
      assertThat(bans.failed(address(i), Optional.of("mihon-1"))).isEmpty();
    }
    assertThat(bans.failed(address(11), Optional.of("mihon-1"))).isPresent();
    assertThat(bans.failed(address(12), Optional.of("mihon-2"))).isEmpty();
  }

  private static InetAddress address(int last) throws Exception {
    return InetAddress.getByAddress(new byte[] {127, 0, 9, (byte) last});
  }

  private static final class TickingClock extends Clock {
    private Instant now = Instant.parse("2026-12-01T00:00:00Z");

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
}
