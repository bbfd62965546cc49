package org.yoyohub.ops.node;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.ledger.ChainProof;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.payload.PayloadStore;

/**
 * The proof of a hub's books: the ledger's chain, every payload's digest, every balance.
 *
 * @param deliveries how many were looked at
 * @param payloads how many different ones they have; each is read once
 * @param lost the deliveries whose payload is gone or changed
 * @param open the deliveries whose balance does not close
 */
public record Verification(
    ChainProof chain, long deliveries, long payloads, List<String> lost, List<String> open) {

  public boolean holds() {
    return chain.holds() && lost.isEmpty() && open.isEmpty();
  }

  /** Reads everything again and compares. */
  public static Verification of(Ledger ledger, PayloadStore payloads) {
    var look = new Look(payloads);
    EveryDelivery.of(ledger, look::at);
    return new Verification(
        ledger.proveChain(),
        look.seen.size(),
        look.intact.size(),
        List.copyOf(look.lost),
        List.copyOf(look.open));
  }

  /** What was seen so far. */
  private static final class Look {
    private final PayloadStore payloads;
    private final Map<Payload, Boolean> intact = new HashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> lost = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();

    Look(PayloadStore payloads) {
      this.payloads = payloads;
    }

    void at(Delivery delivery) {
      seen.add(delivery.id());
      if (!intact.computeIfAbsent(delivery.payload(), payloads::isIntact)) {
        lost.add(delivery.id());
      }
      if (!delivery.balance().closes()) {
        open.add(delivery.id());
      }
    }
  }
}
