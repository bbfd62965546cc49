package org.yoyohub.ops.demo;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;

/** What became of all records that came in over one interface. */
public record InterfaceBalance(String interfaceId, int files, Balance balance) {

  /** One balance for each interface that files came in over, by id. */
  static List<InterfaceBalance> of(List<Delivery> deliveries) {
    var byId = new TreeMap<String, InterfaceBalance>(Comparator.naturalOrder());
    for (var delivery : deliveries) {
      if (!delivery.state().isOutbound()) {
        byId.merge(delivery.interfaceId(), of(delivery), InterfaceBalance::plus);
      }
    }
    return List.copyOf(byId.values());
  }

  private static InterfaceBalance of(Delivery delivery) {
    return new InterfaceBalance(delivery.interfaceId(), 1, delivery.balance());
  }

  private InterfaceBalance plus(InterfaceBalance other) {
    return new InterfaceBalance(interfaceId, files + other.files, balance.plus(other.balance));
  }
}
