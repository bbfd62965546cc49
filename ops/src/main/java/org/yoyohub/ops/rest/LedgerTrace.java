package org.yoyohub.ops.rest;

import java.util.Optional;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;

/** Traces deliveries from the ledger alone. */
final class LedgerTrace implements TraceQuery {
  private static final int FIRST_FINDINGS = 100;
  private final Ledger ledger;

  LedgerTrace(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<Trace> trace(String id) {
    return ledger.find(id).map(this::trace);
  }

  private Trace trace(Delivery delivery) {
    var id = delivery.id();
    return new Trace(
        DeliveryView.of(delivery),
        ledger.events(id).stream().map(Event::of).toList(),
        ledger.countFindings(id),
        ledger.findings(id, FIRST_FINDINGS).stream().map(Wrong::of).toList(),
        ledger.list(DeliveryQuery.answering(id)).stream().map(DeliveryView::of).toList());
  }
}
