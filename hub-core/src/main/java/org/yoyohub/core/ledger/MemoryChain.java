package org.yoyohub.core.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;

/** The chained events of the ledger in memory. */
final class MemoryChain {
  private record Chained(LedgerEvent event, String previousHash) {}

  private final List<Chained> events = new ArrayList<>();

  void append(Delivery now, Instant at, String actor, @Nullable DeliveryState from, String reason) {
    var head = headHash();
    events.add(
        new Chained(LedgerChain.next(events.size(), head, now, at, actor, from, reason), head));
  }

  List<LedgerEvent> of(String delivery) {
    return events.stream()
        .map(Chained::event)
        .filter(event -> event.delivery().equals(delivery))
        .toList();
  }

  ChainProof prove() {
    var prover = new ChainProver();
    events.forEach(c -> prover.next(c.event(), c.previousHash()));
    return prover.end(events.size(), headHash());
  }

  private String headHash() {
    return events.isEmpty() ? LedgerChain.START : events.get(events.size() - 1).event().hash();
  }
}
