package org.yoyohub.ops.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport.Confirmation;
import org.yoyohub.ops.gate.GateEvents;
import org.yoyohub.ops.gate.room.Fetched;
import org.yoyohub.ops.gate.room.Place;
import org.yoyohub.routes.DoneFolder;

/**
 * Keeps account of what happens at the gate: what a partner fetched is confirmed, and goes to done/
 * when its session is over, so that one session finds data and manifest.
 */
final class GateDesk implements GateEvents {
  private static final Logger log = LoggerFactory.getLogger(GateDesk.class);
  private final Ledger ledger;
  private final Agreements agreements;
  private final DoneFolder done;

  GateDesk(Ledger ledger, Agreements agreements, DoneFolder done) {
    this.ledger = ledger;
    this.agreements = agreements;
    this.done = done;
  }

  @Override
  public void fetched(String partner, Fetched file) {
    if (isConfirmedByFetching(partner)) {
      var sent = of(partner, file).stream().filter(GateDesk::isSent).toList();
      // asked after the list was made: an answer of the list lies there by now
      if (isStillThere(partner, file)) {
        confirm(partner, sent);
      }
    }
  }

  private boolean isStillThere(String partner, Fetched file) {
    try {
      return done.isCopy(partner, file.place().folder(), file.fileName(), file.copy());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of several answers of one name, newest first, the newest was laid over the others. */
  private void confirm(String partner, List<Delivery> sent) {
    var reason = "fetched at the gate";
    for (var delivery : sent) {
      ledger.confirm(delivery.id(), partner, reason);
      reason = "a later answer of this name was fetched";
    }
  }

  private static boolean isSent(Delivery delivery) {
    return delivery.state() == DeliveryState.SENT;
  }

  private boolean isConfirmedByFetching(String partner) {
    return agreements
        .find(partner)
        .filter(a -> a.transport().confirmation() == Confirmation.FETCH)
        .isPresent();
  }

  private List<Delivery> of(String partner, Fetched file) {
    return ledger.list(DeliveryQuery.named(partner, file.fileName())).stream()
        .filter(d -> d.place().equals(file.place().folder()))
        .toList();
  }

  @Override
  public void sessionEnded(String partner, Set<Fetched> fetched) {
    fetched.stream()
        .filter(file -> file.place() == Place.OUT || file.place() == Place.RECEIPTS)
        .filter(file -> isConfirmed(of(partner, file)))
        .forEach(file -> putAway(partner, file));
  }

  private static boolean isConfirmed(List<Delivery> named) {
    return named.stream().anyMatch(d -> d.state() == DeliveryState.CONFIRMED)
        && named.stream().noneMatch(GateDesk::isSent);
  }

  private void putAway(String partner, Fetched file) {
    try {
      done.putCopy(partner, file.place().folder(), file.fileName(), file.copy());
    } catch (IOException e) {
      log.atWarn()
          .addKeyValue("partner", partner)
          .addKeyValue("what", e.getClass().getSimpleName())
          .log("a fetched file was not put away; hub reconcile will");
    }
  }

  @Override
  public void loggedIn(String partner, InetAddress address) {
    log.atInfo()
        .addKeyValue("partner", partner)
        .addKeyValue("address", address.getHostAddress())
        .log("came in at the gate");
  }

  @Override
  public void refusedLogin(boolean isPartner, InetAddress address, String reason) {
    log.atWarn()
        .addKeyValue("address", address.getHostAddress())
        .addKeyValue("known", isPartner)
        .addKeyValue("reason", reason)
        .log("turned away at the gate");
  }

  @Override
  public void banned(InetAddress address, Instant until) {
    log.atWarn()
        .addKeyValue("address", address.getHostAddress())
        .addKeyValue("until", until)
        .log("stays outside the gate");
  }

  @Override
  public void refused(String partner, String operation, String code) {
    log.atWarn()
        .addKeyValue("partner", partner)
        .addKeyValue("operation", operation)
        .addKeyValue("code", code)
        .log("refused at the gate");
  }
}
