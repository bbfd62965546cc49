package org.yoyohub.ops.gate;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.yoyohub.ops.gate.room.Fetched;
import org.yoyohub.ops.gate.room.Room;

/**
 * One session of a partner in its room. It is over when the connection is and nothing works for it
 * any more, so what it fetched is then known.
 */
final class Visit {
  static final AttributeKey<Visit> KEY = new AttributeKey<>();

  private final String partner;
  private final Room room;
  private final GateEvents events;
  private final Set<Fetched> fetched = new LinkedHashSet<>();
  private int present = 1;

  Visit(String partner, Room room, GateEvents events) {
    this.partner = partner;
    this.room = room;
    this.events = events;
  }

  Room room() {
    return room;
  }

  /** Something begins to work for the session; false when that is over. */
  synchronized boolean enter() {
    if (present == 0) {
      return false;
    }
    present++;
    return true;
  }

  /** Something ends, or the connection does. */
  synchronized void leave() {
    present--;
    if (present == 0) {
      events.sessionEnded(partner, Collections.unmodifiableSet(new LinkedHashSet<>(fetched)));
    }
  }

  void uploaded(String name, long bytes) {
    events.uploaded(partner, name, bytes);
  }

  void fetched(Fetched file) {
    synchronized (this) {
      fetched.add(file);
    }
    events.fetched(partner, file);
  }

  void refused(String operation, String code) {
    events.refused(partner, operation, code);
  }
}
