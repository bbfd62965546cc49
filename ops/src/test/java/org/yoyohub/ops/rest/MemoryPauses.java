package org.yoyohub.ops.rest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.yoyohub.core.partner.Pauses;

/** The pauses in memory. */
final class MemoryPauses implements Pauses {
  private final Map<String, Pause> pauses = new ConcurrentSkipListMap<>();
  private final Clock clock;

  MemoryPauses(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean isPaused(String partner, Direction direction) {
    return pauses.containsKey(partner + direction);
  }

  @Override
  public void pause(String partner, Direction direction, String actor, String reason) {
    var pause = new Pause(partner, direction, reason, actor, clock.instant());
    pauses.put(partner + direction, pause);
  }

  @Override
  public boolean resume(String partner, Direction direction) {
    return pauses.remove(partner + direction) != null;
  }

  @Override
  public List<Pause> all() {
    return List.copyOf(pauses.values());
  }
}
