package org.yoyohub.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;

/**
 * Takes a partner's acknowledgement: a file {@code <name>.ack} in its in/ folder confirms the file
 * of that name. One that speaks of a file the partner never got stays, and is refused as an orphan
 * when it has lain still for long.
 */
final class Acknowledgements {
  private static final String SUFFIX = ".ack";
  private final Ledger ledger;
  private final DoneFolder done;

  Acknowledgements(Ledger ledger, DoneFolder done) {
    this.ledger = ledger;
    this.done = done;
  }

  static boolean isOne(Path file) {
    return String.valueOf(file.getFileName()).endsWith(SUFFIX);
  }

  void take(String partner, Path file) throws IOException {
    var name = String.valueOf(file.getFileName());
    var sent = sent(partner, name.substring(0, name.length() - SUFFIX.length()));
    confirm(partner, sent);
    for (var delivery : sent) {
      done.put(partner, delivery.place(), delivery.fileName());
    }
    if (!sent.isEmpty()) {
      Files.deleteIfExists(file);
    }
  }

  /** Of several answers of one name, newest first, the newest was laid over the others. */
  private void confirm(String partner, List<Delivery> sent) {
    var reason = "acknowledged";
    for (var delivery : sent) {
      ledger.confirm(delivery.id(), partner, reason);
      reason = "a later answer of this name was acknowledged";
    }
  }

  /** Told twice, the second time nothing is left to confirm; the file goes all the same. */
  private List<Delivery> sent(String partner, String name) {
    return ledger.list(DeliveryQuery.named(partner, name)).stream()
        .filter(Acknowledgements::isOut)
        .toList();
  }

  private static boolean isOut(Delivery delivery) {
    return switch (delivery.state()) {
      case SENT, CONFIRMED -> true;
      default -> false;
    };
  }
}
