package org.yoyohub.core.partner;

import java.time.Instant;
import java.util.List;

/**
 * The partners an operator has paused. What comes from a paused partner stays in its folder, what
 * is for it stays ready; nothing is lost.
 */
public interface Pauses {
  /** From the hub's view: what comes in, what goes out. */
  enum Direction {
    IN,
    OUT
  }

  /** One partner's pause, by whom and why. */
  record Pause(String partner, Direction direction, String reason, String actor, Instant since) {}

  boolean isPaused(String partner, Direction direction);

  /** Pauses, or gives the pause another reason. */
  void pause(String partner, Direction direction, String actor, String reason);

  /** Goes on; false when it was not paused. */
  boolean resume(String partner, Direction direction);

  /** All of them, by partner. */
  List<Pause> all();
}
