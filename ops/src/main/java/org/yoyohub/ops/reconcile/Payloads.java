package org.yoyohub.ops.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.payload.PayloadFolder;
import org.yoyohub.core.payload.PayloadFolder.Stored;

/** From the payloads to the ledger: those that no delivery knows. */
final class Payloads {
  static final Path LOST = Path.of("lost+found");
  private static final int PORTION = 500;
  private static final Duration AT_HAND = Duration.ofMinutes(1);
  private static final Duration STALE = Duration.ofHours(24);

  private final House house;
  private final Account account;
  private final Instant lastDelivery;
  private final List<Stored> portion = new ArrayList<>(PORTION);

  Payloads(House house, Account account) {
    this.house = house;
    this.account = account;
    this.lastDelivery =
        house.ledger().list(DeliveryQuery.any(1)).stream()
            .findFirst()
            .map(Delivery::openedAt)
            .orElse(Instant.MIN);
  }

  void compare() throws IOException {
    new PayloadFolder(house.directory().resolve("payloads")).each(this::add);
    comparePortion();
  }

  /** One that was laid a moment ago may have its delivery opened just now. */
  private void add(Stored stored) {
    if (house.isOver(stored.since(), AT_HAND)) {
      portion.add(stored);
    }
    if (portion.size() == PORTION) {
      comparePortion();
    }
  }

  private void comparePortion() {
    var known = house.ledger().knownPayloads(portion.stream().map(Stored::sha256).toList());
    portion.stream().filter(s -> !known.contains(s.sha256())).forEach(this::tell);
    portion.clear();
  }

  private void tell(Stored orphan) {
    var kind = kind(orphan);
    var difference = house.difference(kind, "", orphan.file(), "");
    if (kind.isMendable()) {
      account.tell(
          difference, () -> PayloadFolder.move(orphan.file(), house.directory().resolve(LOST)));
    } else {
      account.tell(difference);
    }
  }

  private Kind kind(Stored orphan) {
    if (orphan.since().isAfter(lastDelivery)) {
      return Kind.NEWER_PAYLOAD;
    }
    return house.isOver(orphan.since(), STALE) ? Kind.STALE_PAYLOAD : Kind.ORPHAN_PAYLOAD;
  }
}
