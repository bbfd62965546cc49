package org.yoyohub.formats.io;

import java.util.ArrayDeque;

/** Places in a text where something stood, in order, forgotten as they are asked for. */
final class Places {
  private final ArrayDeque<Long> places = new ArrayDeque<>();
  private long last = -1;

  /** The same place twice is one place: rubbish of any length takes no memory. */
  void add(long place) {
    if (place != last || places.isEmpty()) {
      places.add(place);
      last = place;
    }
  }

  /** Whether there was any before this place. */
  boolean takeBefore(long place) {
    boolean found = false;
    while (!places.isEmpty() && places.peek() < place) {
      places.poll();
      found = true;
    }
    return found;
  }
}
