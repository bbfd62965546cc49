package org.yoyohub.samples.town;

import java.time.LocalDate;

/** All that a town's history depends on: the same plan gives the same history. */
public record TownPlan(long seed, int people, LocalDate firstDay, String municipality) {
  public TownPlan {
    if (people < 1) {
      throw new IllegalArgumentException("a town needs people: " + people);
    }
  }
}
