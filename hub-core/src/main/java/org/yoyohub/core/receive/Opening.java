package org.yoyohub.core.receive;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.LedgerChain;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.finding.Finding;

/** Opens the delivery of an arrival, and sets it aside when its turn has not come. */
final class Opening {
  private static final String ACTOR = "receive";
  private static final int NAME_LIMIT = 255;
  private final Ledger ledger;
  private final Agreements agreements;
  private final LaneOrder order;
  private final Clock clock;

  Opening(Ledger ledger, Agreements agreements, Clock clock) {
    this.ledger = ledger;
    this.agreements = agreements;
    this.order = new LaneOrder(ledger);
    this.clock = clock;
  }

  /** Whatever is known of an arrival, as a delivery. */
  Delivery delivery(
      String id, Arrival from, Payload payload, DeliveryState state, @Nullable String answers) {
    var name = from.name();
    var manifest = from.readManifest();
    Instant now = LedgerChain.stored(clock.instant());
    return new Delivery(
        id,
        from.partner(),
        name.map(FileName::interfaceId).or(() -> interfaceOf(manifest)).orElse(""),
        name.map(FileName::municipality).orElse(""),
        name.map(FileName::businessDate).orElse(null),
        name.map(FileName::sequence).orElse(0),
        within(from.fileName()),
        "in",
        payload,
        manifest.map(Manifest::records).orElse(-1L),
        from.manifest(),
        from.key(),
        answers,
        state,
        null,
        Balance.NONE,
        "",
        1,
        0,
        Tries.NONE,
        now,
        now);
  }

  private static Optional<String> interfaceOf(Optional<Manifest> manifest) {
    return manifest.map(Manifest::interfaceId).filter(InterfaceId::isWellFormed);
  }

  private static String within(String name) {
    return name.length() <= NAME_LIMIT ? name : name.substring(0, NAME_LIMIT);
  }

  /** Opens it, within the caller's transaction; true when it was set aside. */
  boolean open(
      Delivery delivery,
      List<Finding> findings,
      boolean isNameReused,
      Optional<String> previousSha256) {
    var objection = objection(delivery, findings, isNameReused, previousSha256);
    if (!ledger.open(delivery, ACTOR, "arrived")) {
      return false;
    }
    ledger.findings(delivery, Receiver.STAGE, findings);
    objection.ifPresent(reason -> ledger.hold(delivery.id(), ACTOR, reason));
    if (keepsOrder(delivery)) {
      order.releaseBehind(delivery, ACTOR, "the missing one came: " + delivery.id());
    }
    return objection.isPresent();
  }

  private Optional<String> objection(
      Delivery delivery,
      List<Finding> findings,
      boolean isNameReused,
      Optional<String> previousSha256) {
    if (isNameReused) {
      return Optional.of(Ledger.NAME_TAKEN + " the name came before with other bytes");
    }
    return keepsOrder(delivery) && findings.isEmpty()
        ? order.objection(delivery, previousSha256)
        : Optional.empty();
  }

  /** A file nobody agreed on is refused at once; it has no place in a lane to wait for. */
  private boolean keepsOrder(Delivery delivery) {
    return delivery.businessDate() != null
        && InterfaceId.isWellFormed(delivery.interfaceId())
        && agreements
            .find(delivery.partner())
            .filter(a -> a.sends(InterfaceId.of(delivery.interfaceId())).isPresent())
            .filter(a -> a.municipality().equals(delivery.municipality()))
            .isPresent();
  }
}
