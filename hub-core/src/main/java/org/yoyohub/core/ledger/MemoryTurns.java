package org.yoyohub.core.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.Lane;

/** Whose turn it is in memory: the partner that waited longest, of its lanes the one that did. */
final class MemoryTurns {
  private final Map<String, Long> partners = new HashMap<>();
  private final Map<Lane, Long> lanes = new HashMap<>();
  private long turn;

  void served(Delivery delivery) {
    turn++;
    partners.put(delivery.partner(), turn);
    lanes.put(delivery.lane(), turn);
  }

  Comparator<Slot> order() {
    return Comparator.comparingLong((Slot s) -> partners.getOrDefault(s.now.partner(), 0L))
        .thenComparingLong(s -> lanes.getOrDefault(s.now.lane(), 0L))
        .thenComparingLong(s -> s.ordinal);
  }
}
