package org.yoyohub.routes;

import java.util.HashSet;
import java.util.Set;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;

/**
 * Remembers what a line tried in vain, to see when somebody has put it in line again. It asks the
 * ledger: the operator may have spoken to another node.
 */
final class InVain {
  private final Ledger ledger;
  private final Set<String> ids = new HashSet<>();

  InVain(Ledger ledger) {
    this.ledger = ledger;
  }

  void add(Delivery delivery) {
    ids.add(delivery.id());
  }

  void remove(Delivery delivery) {
    ids.remove(delivery.id());
  }

  /** Whether any stands in line as if it had never been tried. */
  boolean isAnyResent() {
    return ids.stream().anyMatch(id -> ledger.find(id).filter(InVain::isFresh).isPresent());
  }

  private static boolean isFresh(Delivery delivery) {
    return delivery.state() == DeliveryState.READY
        && delivery.tries().inVain() == 0
        && !delivery.isHeld();
  }
}
