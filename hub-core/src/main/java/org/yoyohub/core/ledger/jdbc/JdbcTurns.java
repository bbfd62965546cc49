package org.yoyohub.core.ledger.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.Lane;

/**
 * Whose turn it is: partner after partner, and of each partner lane after lane, so that one who
 * sends very much waits for himself. Where it stands is this node's memory; nothing depends on it
 * but who waits.
 */
final class JdbcTurns {
  private static final String OF_PARTNER = "and partner = :partner";

  private final JdbcQueue queue;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private volatile String served = "";

  JdbcTurns(JdbcQueue queue) {
    this.queue = queue;
  }

  /** The head of a lane that is free, locked; empty when there is none. */
  Optional<Delivery> next() {
    var last = served;
    return among("and partner > :from", Map.of("from", last))
        .or(() -> among("and partner > :from and partner <= :to", Map.of("from", "", "to", last)));
  }

  private Optional<Delivery> among(String partners, Map<String, String> range) {
    var at = queue.lane(partners, range).map(Lane::partner);
    while (at.isPresent()) {
      var taken = nextOf(at.get());
      if (taken.isPresent()) {
        served = at.get();
        return taken;
      }
      var behind = new HashMap<>(range);
      behind.put("from", at.get());
      at = queue.lane(partners, behind).map(Lane::partner);
    }
    return Optional.empty();
  }

  private Optional<Delivery> nextOf(String partner) {
    var last = Optional.ofNullable(lanes.get(partner));
    return walk(last.flatMap(queue::laneAfter), Optional.empty())
        .or(() -> walk(queue.lane(OF_PARTNER, Map.of("partner", partner)), last));
  }

  /** From one lane on to another, or to the last of the partner's. */
  private Optional<Delivery> walk(Optional<Lane> from, Optional<Lane> to) {
    for (var at = from; at.isPresent(); at = at.equals(to) ? Optional.empty() : after(at)) {
      var taken = queue.takeHead(at.get());
      if (taken.isPresent()) {
        lanes.put(at.get().partner(), at.get());
        return taken;
      }
    }
    return Optional.empty();
  }

  private Optional<Lane> after(Optional<Lane> lane) {
    return lane.flatMap(queue::laneAfter);
  }
}
