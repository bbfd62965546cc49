package org.yoyohub.ops.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.core.ledger.ChainProof;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.ops.node.Verification;

/** Proves the books: the ledger's chain, every payload's digest, every balance. */
@RestController
final class VerifyController {
  private final Ledger ledger;
  private final PayloadStore payloads;

  VerifyController(Ledger ledger, PayloadStore payloads) {
    this.ledger = ledger;
    this.payloads = payloads;
  }

  /** The whole proof. */
  record Proof(
      boolean holds, Chain chain, Standings deliveries, Checked payloads, Checked balances) {}

  /** Whether the ledger's events still fit each other. */
  record Chain(boolean holds, long events, @Nullable Long firstBad, String problem) {
    static Chain of(ChainProof proof) {
      return new Chain(proof.firstBad() == null, proof.events(), proof.firstBad(), proof.problem());
    }
  }

  /** How many were looked at, and those that are not as their last event left them. */
  record Standings(long checked, List<ChainProof.Stranger> bad) {}

  /** How many were looked at, and the ids of the deliveries for which it is not so. */
  record Checked(long checked, List<String> bad) {}

  @GetMapping("/api/v1/verify")
  Proof verify() {
    var proof = Verification.of(ledger, payloads);
    return new Proof(
        proof.holds(),
        Chain.of(proof.chain()),
        new Standings(proof.deliveries(), proof.chain().strangers()),
        new Checked(proof.payloads(), proof.lost()),
        new Checked(proof.deliveries(), proof.open()));
  }
}
