package org.yoyohub.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RetryPlanTest {
  private final Random random = new Random(7);

  @Test
  void doublesThePauseUpToTheLongestAFifthMoreOrLess() {
    for (int failures = 1; failures < 20; failures++) {
      long middle = Math.min(60_000L << (failures - 1), 1_800_000L);
      var pause = RetryPlan.OF_A_PARTNER.pauseAfter(failures, random).orElseThrow();
      assertThat(pause.toMillis()).isBetween(middle * 8 / 10, middle * 12 / 10);
    }
  }

  @Test
  void doesNotComeBackAllAtOnce() {
    var pauses =
        IntStream.range(0, 50)
            .mapToObj(i -> RetryPlan.OF_A_PARTNER.pauseAfter(1, random).orElseThrow())
            .distinct();

    assertThat(pauses).hasSizeGreaterThan(40);
  }

  @Test
  void endsAtTheLimitWhereThereIsOne() {
    assertThat(RetryPlan.OF_A_PARTNER.pauseAfter(20, random)).isEmpty();
    assertThat(RetryPlan.OF_THE_HUB.pauseAfter(1_000_000, random).orElseThrow())
        .isLessThan(Duration.ofSeconds(37));
  }
}
