package org.yoyohub.ops.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yoyohub.core.partner.Pauses;

/** Pauses in memory. */
final class StillPauses implements Pauses {
  private final List<Pause> all = new ArrayList<>();

  @Override
  public boolean isPaused(String partner, Direction direction) {
    return all.stream().anyMatch(p -> p.partner().equals(partner) && p.direction() == direction);
  }

  @Override
  public void pause(String partner, Direction direction, String actor, String reason) {
    resume(partner, direction);
    all.add(new Pause(partner, direction, reason, actor, Instant.EPOCH));
  }

  @Override
  public boolean resume(String partner, Direction direction) {
    return all.removeIf(p -> p.partner().equals(partner) && p.direction() == direction);
  }

  @Override
  public List<Pause> all() {
    return List.copyOf(all);
  }
}
