package org.yoyohub.ops.node;

import java.util.List;
import java.util.function.Consumer;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;

/** Walks through all deliveries of a ledger, a page at a time, newest first. */
public final class EveryDelivery {
  private static final int PAGE = 1000;

  private EveryDelivery() {}

  /**
   * Hands each delivery over. What arrives meanwhile moves the rest back: a delivery may be handed
   * over twice, but none is skipped.
   */
  public static void of(Ledger ledger, Consumer<Delivery> reader) {
    int seen = 0;
    List<Delivery> page;
    do {
      page = ledger.list(new DeliveryQuery(null, null, null, null, null, null, null, PAGE, seen));
      page.forEach(reader);
      seen += page.size();
    } while (!page.isEmpty());
  }
}
