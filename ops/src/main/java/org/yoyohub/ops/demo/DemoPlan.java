package org.yoyohub.ops.demo;

import java.nio.file.Path;
import java.time.LocalDate;

/** How large a town, for how long, from which seed, in which directory. */
public record DemoPlan(int people, int days, long seed, Path directory) {
  /** The day the nationwide operation began; every demo begins there. */
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);

  public DemoPlan {
    if (people < 1 || people > 1_000_000 || days < 1 || days > 366) {
      throw new IllegalArgumentException("people must be 1 to 1,000,000 and days 1 to 366");
    }
  }
}
