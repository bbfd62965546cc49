package org.yoyohub.core.receive;

import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;

/** What the ledger tells of the way a delivery went. */
final class History {
  private final Ledger ledger;

  History(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Nothing of it was applied. */
  boolean isRefused(Delivery delivery) {
    return ledger.events(delivery.id()).stream().anyMatch(e -> e.to() == DeliveryState.REFUSED);
  }

  /** It was refused before any of its records was looked at. */
  boolean isRefusedUnread(Delivery delivery) {
    return ledger.events(delivery.id()).stream()
        .anyMatch(e -> e.to() == DeliveryState.REFUSED && e.from() == DeliveryState.RECEIVED);
  }
}
