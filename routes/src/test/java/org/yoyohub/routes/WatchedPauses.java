package org.yoyohub.routes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yoyohub.core.partner.Pauses;

/** Real pauses, which tell how often a line has asked for them: a sign that it looked. */
record WatchedPauses(Pauses real, Map<String, Integer> asked) implements Pauses {
  static WatchedPauses over(Pauses real) {
    return new WatchedPauses(real, new ConcurrentHashMap<>());
  }

  int asked(String partner, Direction direction) {
    return asked.getOrDefault(partner + direction, 0);
  }

  @Override
  public boolean isPaused(String partner, Direction direction) {
    boolean isPaused = real.isPaused(partner, direction);
    asked.merge(partner + direction, 1, Integer::sum);
    return isPaused;
  }

  @Override
  public void pause(String partner, Direction direction, String actor, String reason) {
    real.pause(partner, direction, actor, reason);
  }

  @Override
  public boolean resume(String partner, Direction direction) {
    return real.resume(partner, direction);
  }

  @Override
  public List<Pause> all() {
    return real.all();
  }
}
