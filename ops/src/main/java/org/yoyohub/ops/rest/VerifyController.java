package org.yoyohub.ops.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.ChainProof;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.payload.PayloadStore;

/** Proves the books: the ledger's chain, every payload's digest, every balance. */
@RestController
final class VerifyController {
  private static final int PAGE = 500;
  private final Ledger ledger;
  private final PayloadStore payloads;

  VerifyController(Ledger ledger, PayloadStore payloads) {
    this.ledger = ledger;
    this.payloads = payloads;
  }

  /** The whole proof. */
  record Proof(boolean holds, Chain chain, Checked payloads, Checked balances) {}

  /** Whether the ledger's events still fit each other. */
  record Chain(boolean holds, long events, @Nullable Long firstBad, String problem) {
    static Chain of(ChainProof proof) {
      return new Chain(proof.holds(), proof.events(), proof.firstBad(), proof.problem());
    }
  }

  /** How many deliveries were looked at, and the ids of the bad ones. */
  record Checked(long checked, List<String> bad) {}

  @GetMapping("/api/v1/verify")
  Proof verify() {
    var chain = Chain.of(ledger.proveChain());
    var lost = new ArrayList<String>();
    var open = new ArrayList<String>();
    long checked = 0;
    for (var page = page(0); !page.isEmpty(); page = page((int) checked)) {
      page.forEach(delivery -> look(delivery, lost, open));
      checked += page.size();
    }
    return new Proof(
        chain.holds() && lost.isEmpty() && open.isEmpty(),
        chain,
        new Checked(checked, lost),
        new Checked(checked, open));
  }

  // newest first: what arrives meanwhile moves the rest back, so nothing is skipped
  private List<Delivery> page(int offset) {
    return ledger.list(new DeliveryQuery(null, null, null, null, null, null, null, PAGE, offset));
  }

  private void look(Delivery delivery, List<String> lost, List<String> open) {
    if (!payloads.isIntact(delivery.payload())) {
      lost.add(delivery.id());
    }
    if (!delivery.balance().closes()) {
      open.add(delivery.id());
    }
  }
}
