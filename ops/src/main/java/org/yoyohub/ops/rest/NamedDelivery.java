package org.yoyohub.ops.rest;

import java.util.List;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;

/** Finds the one delivery that an id, or the name of a file, stands for. */
final class NamedDelivery {
  private static final int ENOUGH = 10;
  private final Ledger ledger;

  NamedDelivery(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Its id; refused when several files came under the name. */
  String id(String idOrName) {
    if (ledger.find(idOrName).isPresent()) {
      return idOrName;
    }
    var query = new DeliveryQuery(null, null, null, null, null, idOrName, null, ENOUGH, 0);
    var ids = ledger.list(query).stream().map(d -> d.id()).toList();
    return switch (ids.size()) {
      case 0 -> throw new Problems.NotFound("no delivery has this id or file name");
      case 1 -> ids.get(0);
      default -> throw new Problems.Conflict("several have this name: " + String.join(", ", ids));
    };
  }

  /** The same done to each of these. */
  List<Done.Step> steps(String what, List<String> ids) {
    return ids.stream()
        .flatMap(id -> ledger.find(id).stream())
        .map(delivery -> new Done.Step(what, DeliveryView.of(delivery)))
        .toList();
  }
}
