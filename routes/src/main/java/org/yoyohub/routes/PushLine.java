package org.yoyohub.routes;

import java.io.IOException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.LeaseKeeper;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.ledger.StaleClaimException;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.partner.Transport.Confirmation;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.routes.remote.Breaker;
import org.yoyohub.routes.remote.Outcome;
import org.yoyohub.routes.remote.RemoteDelivery;
import org.yoyohub.routes.remote.RemoteException;
import org.yoyohub.routes.remote.RemoteSession;
import org.yoyohub.routes.remote.Shipment;

/**
 * Sends what is ready to one partner's own server, lane by lane, oldest first. Each delivery waits
 * for its next try in the ledger; the breaker keeps a dead server from being called for each, until
 * a delivery is resent or the partner is resumed.
 */
final class PushLine {
  static final String WHERE = "push";
  private static final int IN_A_ROUND = 200;

  private final Ledger ledger;
  private final PayloadStore payloads;
  private final Agreement agreement;
  private final Peer peer;
  private final RemoteSession session;
  private final Breaker breaker;
  private final Pauses pauses;
  private final InVain inVain;
  private final Troubles troubles;
  private final LeaseKeeper leases;
  private final RetryPlan plan;
  private final String owner;
  private final BooleanSupplier isStopping;
  private boolean wasPaused;

  PushLine(Lines lines, Agreement agreement, Peer peer, BooleanSupplier isStopping) {
    this.isStopping = isStopping;
    this.ledger = lines.ledger();
    this.payloads = lines.payloads();
    this.agreement = agreement;
    this.peer = peer;
    this.session = lines.session(peer);
    this.breaker = lines.breakers().of(agreement.partner() + " " + WHERE);
    this.pauses = lines.pauses();
    this.inVain = new InVain(lines.ledger());
    this.troubles = lines.troubles();
    this.leases = lines.leases();
    this.plan = lines.plan();
    this.owner = lines.owner();
  }

  /** A round: as long as it works and something is ready. */
  void send() {
    openWhenAsked();
    for (int i = 0; i < IN_A_ROUND && mayTry(); i++) {
      var next = ledger.claimOutbound(owner, LeaseKeeper.LEASE, agreement.partner());
      if (next.isEmpty() || !send(next.get())) {
        return;
      }
    }
  }

  /** Whoever resends a file or resumes the partner wants to see it tried. */
  private void openWhenAsked() {
    boolean isPaused = isPaused();
    boolean isResumed = wasPaused && !isPaused;
    if (isResumed || (!breaker.mayTry() && inVain.isAnyResent())) {
      breaker.tryNow();
    }
    wasPaused = isPaused;
  }

  private boolean mayTry() {
    return !isStopping.getAsBoolean() && breaker.mayTry() && !isPaused();
  }

  private boolean isPaused() {
    return pauses.isPaused(agreement.partner(), Pauses.Direction.OUT);
  }

  private boolean send(Delivery delivery) {
    try {
      return leases.keeping(delivery, () -> settle(delivery, lay(delivery)));
    } catch (StaleClaimException e) {
      return true;
    } catch (IOException e) {
      ledger.tryLater(delivery, e.getClass().getSimpleName(), RetryPlan.OF_THE_HUB);
      return false;
    } catch (HubException e) {
      ledger.tryLater(delivery, String.valueOf(e.code()), RetryPlan.OF_THE_HUB);
      return false;
    }
  }

  private Outcome lay(Delivery delivery) throws IOException {
    var shipment =
        new Shipment(
            delivery.id(),
            delivery.fileName(),
            () -> payloads.open(delivery.payload()),
            delivery.payload(),
            delivery.manifest(),
            superseded(delivery));
    try {
      return RemoteDelivery.lay(session.remote(), folder(delivery), shipment);
    } catch (RemoteException e) {
      return Outcome.of(e);
    }
  }

  /**
   * The earlier answers of this name: one file may be answered twice (HELD, then APPLIED), and the
   * last word is to lie there. Files of data are never replaced.
   */
  private Set<Payload> superseded(Delivery delivery) {
    if (!isAnswer(delivery)) {
      return Set.of();
    }
    return ledger.list(DeliveryQuery.named(delivery.partner(), delivery.fileName())).stream()
        .dropWhile(newer -> !newer.id().equals(delivery.id()))
        .skip(1)
        .filter(PushLine::isLaidAnswer)
        .map(Delivery::payload)
        .collect(Collectors.toSet());
  }

  private static boolean isLaidAnswer(Delivery earlier) {
    return isAnswer(earlier)
        && (earlier.state() == DeliveryState.SENT || earlier.state() == DeliveryState.CONFIRMED);
  }

  private static boolean isAnswer(Delivery delivery) {
    return delivery.place().equals("receipts");
  }

  private String folder(Delivery delivery) {
    return isAnswer(delivery) ? peer.receipts() : peer.folder();
  }

  private boolean settle(Delivery delivery, Outcome outcome) {
    if (outcome instanceof Outcome.Delivered) {
      return delivered(delivery);
    }
    if (outcome instanceof Outcome.Refused) {
      // another try would find the same: an operator decides
      ledger.tryLater(delivery, outcome.told(), RetryPlan.NEVER);
      return true;
    }
    failed(delivery, outcome.told());
    return false;
  }

  private boolean delivered(Delivery delivery) {
    breaker.succeeded();
    inVain.remove(delivery);
    troubles.end(agreement.partner(), WHERE);
    ledger.giveBack(ledger.move(delivery, DeliveryState.SENT, "laid on the partner's server"));
    if (agreement.transport().confirmation() == Confirmation.SENT) {
      ledger.confirm(delivery.id(), owner, "complete on the partner's server");
    }
    return true;
  }

  private void failed(Delivery delivery, String what) {
    breaker.failed();
    session.close();
    inVain.add(delivery);
    troubles.begin(agreement.partner(), WHERE, what, breaker.closedUntil().orElse(null));
    ledger.tryLater(delivery, what, plan);
  }
}
