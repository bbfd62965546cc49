package org.yoyohub.ops.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.ledger.ChainProof;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.payload.PayloadStore;

/**
 * The proof of a hub's books: the ledger's chain, every payload's digest, every balance.
 *
 * @param lost the deliveries whose payload is gone or changed
 * @param open the deliveries whose balance does not close
 */
public record Verification(
    ChainProof chain, long deliveries, long payloads, List<String> lost, List<String> open) {
  private static final int PAGE = 1000;

  public boolean holds() {
    return chain.holds() && lost.isEmpty() && open.isEmpty();
  }

  /** Reads everything again and compares. */
  public static Verification of(Ledger ledger, PayloadStore payloads) {
    var intact = new HashSet<Payload>();
    var lost = new ArrayList<String>();
    var open = new ArrayList<String>();
    long seen = 0;
    List<Delivery> page;
    do {
      page =
          ledger.list(
              new DeliveryQuery(null, null, null, null, null, null, null, PAGE, (int) seen));
      for (var delivery : page) {
        if (!intact.contains(delivery.payload()) && !payloads.isIntact(delivery.payload())) {
          lost.add(delivery.id());
        }
        intact.add(delivery.payload());
        if (!delivery.balance().closes()) {
          open.add(delivery.id());
        }
      }
      seen += page.size();
    } while (page.size() == PAGE);
    return new Verification(
        ledger.proveChain(), seen, intact.size(), List.copyOf(lost), List.copyOf(open));
  }
}
