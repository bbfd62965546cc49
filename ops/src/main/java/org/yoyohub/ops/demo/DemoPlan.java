package org.yoyohub.ops.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.yoyohub.samples.faults.Failures;
import org.yoyohub.samples.neighbourhood.NeighbourhoodPlan;

/**
 * How large a neighbourhood, for how long, from which seed, in which directory.
 *
 * @param faults whether neighbours fail, and the hub is stopped in the middle of its work
 */
public record DemoPlan(int people, int days, long seed, boolean faults, Path directory) {
  /** The day the nationwide operation began; every demo begins there. */
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);

  /** 大田区 and 世田谷区. */
  static final List<String> MUNICIPALITIES = List.of("131113", "131121");

  // what is owed at the end of the failures is answered, asked again, answered and told within
  // these
  private static final int GOOD_DAYS_AT_THE_END = 4;

  public DemoPlan {
    if (people < 1 || people > 1_000_000 || days < 1 || days > 366) {
      throw new IllegalArgumentException("people must be 1 to 1,000,000 and days 1 to 366");
    }
  }

  /** A plan in which nothing fails. */
  public DemoPlan(int people, int days, long seed, Path directory) {
    this(people, days, seed, false, directory);
  }

  Path partners() {
    return directory.resolve("partners");
  }

  NeighbourhoodPlan neighbourhood() {
    return NeighbourhoodPlan.of(partners(), seed, people, FIRST_DAY)
        .in(MUNICIPALITIES)
        .failing(failures());
  }

  private Failures failures() {
    var lastBadDays = Math.max(1, days - GOOD_DAYS_AT_THE_END);
    return faults ? Failures.seeded(seed).until(FIRST_DAY.plusDays(lastBadDays)) : Failures.none();
  }
}
