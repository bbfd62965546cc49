package org.yoyohub.samples.town;

import java.time.LocalDate;

/**
 * All that a town's history depends on: the same plan gives the same history.
 *
 * @param serials how many serials come before this town's: towns of one world count apart, and so
 *     share neither 宛名番号 nor 個人番号
 */
public record TownPlan(
    long seed, int people, LocalDate firstDay, String municipality, long serials) {
  public TownPlan {
    if (people < 1) {
      throw new IllegalArgumentException("a town needs people: " + people);
    }
  }

  /** A town alone in its world. */
  public TownPlan(long seed, int people, LocalDate firstDay, String municipality) {
    this(seed, people, firstDay, municipality, 0);
  }
}
