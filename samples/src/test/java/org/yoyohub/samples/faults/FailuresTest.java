package org.yoyohub.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

  @Test
  void failsInEveryWayAndLeavesManyFilesAlone() {
    var failures = Failures.seeded(9);

    var kinds = kinds(failures);

    assertThat(kinds).containsOnlyKeys(Failure.values());
    assertThat(kinds.get(Failure.NONE)).isBetween(300, 600);
  }

  @Test
  void fallsSilentOnSomeDays() {
    var failures = Failures.seeded(9);

    long silent =
        FIRST
            .datesUntil(FIRST.plusDays(300))
            .filter(d -> failures.isSilent("chukan-000000", d))
            .count();

    assertThat(silent).isBetween(15L, 90L);
  }

  @Test
  void endsOnItsDay() {
    var failures = Failures.seeded(9).until(FIRST);

    assertThat(kinds(failures)).containsOnlyKeys(Failure.NONE);
    assertThat(failures.isSilent("chukan-000000", FIRST)).isFalse();
    assertThat(failures.happenOn(FIRST.minusDays(1))).isTrue();
    assertThat(failures.later(FIRST.minusDays(2), 3)).isEqualTo(FIRST);
    assertThat(failures.later(FIRST, 3)).isEqualTo(FIRST);
  }

  @Test
  void neverFailsWithoutAPlan() {
    assertThat(kinds(Failures.none())).containsOnlyKeys(Failure.NONE);
  }

  @Test
  void plansTheSameFromTheSameSeed() {
    assertThat(kinds(Failures.seeded(4))).isEqualTo(kinds(Failures.seeded(4)));
    assertThat(kinds(Failures.seeded(4))).isNotEqualTo(kinds(Failures.seeded(5)));
  }

  private static Map<Failure, Integer> kinds(Failures failures) {
    var kinds = new EnumMap<Failure, Integer>(Failure.class);
    for (int i = 0; i < 1000; i++) {
      kinds.merge(failures.of("chukan-000000", FIRST.plusDays(i), i), 1, Integer::sum);
    }
    return kinds;
  }
}
