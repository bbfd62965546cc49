package org.yoyohub.ops.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;

/** Finds the one delivery that an id, or the name of a file, stands for. */
final class NamedDelivery {
  private static final int ENOUGH = 10;
  private static final int MANY = 1000;
  private final Ledger ledger;

  NamedDelivery(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Its id; refused when several files came under the name. */
  String id(String idOrName) {
    if (ledger.find(idOrName).isPresent()) {
      return idOrName;
    }
    return only(called(idOrName, ENOUGH));
  }

  /** The id of one that went out; of a file that was sent again, the first. */
  String outboundId(String idOrName) {
    var found = ledger.find(idOrName).map(List::of).orElseGet(() -> called(idOrName, MANY));
    var out = found.stream().filter(d -> d.state().isOutbound()).toList();
    if (out.isEmpty() && !found.isEmpty()) {
      throw new Problems.Conflict("this file came in; it is not ours to send");
    }
    return only(firstOfEach(out));
  }

  /** Newest first. */
  private List<Delivery> called(String name, int most) {
    return ledger.list(new DeliveryQuery(null, null, null, null, null, name, null, most, 0));
  }

  /** The oldest of those that are the same file to the same partner. */
  private static List<Delivery> firstOfEach(List<Delivery> newestFirst) {
    var files = new LinkedHashMap<List<String>, Delivery>();
    newestFirst.forEach(d -> files.put(List.of(d.partner(), d.payload().sha256()), d));
    return List.copyOf(files.values());
  }

  private static String only(List<Delivery> found) {
    return switch (found.size()) {
      case 0 -> throw new Problems.NotFound("no delivery has this id or file name");
      case 1 -> found.get(0).id();
      default -> throw new Problems.Conflict("several have this name: " + ids(found));
    };
  }

  private static String ids(List<Delivery> found) {
    return found.stream().limit(ENOUGH).map(Delivery::id).collect(Collectors.joining(", "));
  }

  /** The same done to each of these. */
  List<Done.Step> steps(String what, List<String> ids) {
    return ids.stream()
        .flatMap(id -> ledger.find(id).stream())
        .map(delivery -> new Done.Step(what, DeliveryView.of(delivery)))
        .toList();
  }
}
