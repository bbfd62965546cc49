package org.yoyohub.samples.world;

import java.time.LocalDate;
import java.util.List;

/**
 * All that a world's history depends on.
 *
 * @param people how many live in all its towns together on the first day
 */
public record WorldPlan(long seed, int people, LocalDate firstDay, List<String> municipalities) {
  private static final int TOWNS = 5;

  public WorldPlan {
    if (municipalities.isEmpty() || municipalities.size() > TOWNS) {
      throw new IllegalArgumentException("a world has 1 to " + TOWNS + " towns");
    }
    municipalities = List.copyOf(municipalities);
  }
}
