package org.yoyohub.core.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.Survey.OpenLane;

/**
 * Does to deliveries and lanes what an operator asks for, or says why it cannot be. Each verb is
 * one transaction, and the ledger keeps who asked and why.
 */
public final class LaneKeeper {
  private final Ledger ledger;
  private final LaneOrder order;
  private final TransactionOperations transaction;

  public LaneKeeper(Ledger ledger, TransactionOperations transaction) {
    this.ledger = ledger;
    this.order = new LaneOrder(ledger);
    this.transaction = transaction;
  }

  /** The state of a delivery or lane does not allow what was asked for; nothing was done. */
  public static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String why) {
      super(why);
    }
  }

  /**
   * What was done so that a lane goes on.
   *
   * @param next what stands first in the lane now
   */
  public record Unblocked(List<String> released, List<String> passedBy, List<String> next) {}

  /** Sets a delivery aside; one that is held beside its lane is passed by for good. */
  public void hold(String id, String actor, String reason) {
    transaction.executeWithoutResult(
        status -> ledger.hold(id, actor, holdReason(find(id), actor + ": " + reason)));
  }

  /** No operator's words begin a hold: the hub reads there whether it may release it by itself. */
  private static String holdReason(Delivery delivery, String reason) {
    var held = delivery.holdReason();
    if (held == null) {
      refuse(!isToBeDone(delivery), "it is " + delivery.state() + "; nothing is left to be held");
      return reason;
    }
    refuse(!isUndecided(held), "it is held already: " + held);
    return Ledger.PASSED_BY + ": " + reason;
  }

  private static boolean isToBeDone(Delivery delivery) {
    return delivery.state().waitsForAJob() || delivery.state() == DeliveryState.READY;
  }

  private static boolean isUndecided(String held) {
    return Ledger.standsBesideItsLane(held) && !held.startsWith(Ledger.PASSED_BY);
  }

  /**
   * Lets a held delivery go on, and what waited only because it was held; the ids of all, in order.
   */
  public List<String> release(String id, String actor, String reason) {
    return Objects.requireNonNull(transaction.execute(status -> release(find(id), actor, reason)));
  }

  private List<String> release(Delivery delivery, String actor, String reason) {
    refuse(!delivery.isHeld(), "it is not held");
    ledger.release(delivery.id(), actor, reason);
    var released = new ArrayList<>(List.of(delivery.id()));
    if (!delivery.state().isOutbound() && delivery.businessDate() != null) {
      released.addAll(order.releaseBehind(delivery, actor, reason));
    }
    return released;
  }

  /** Puts in line again what failed or waits for its next try. */
  public void resend(String id, String actor, String reason) {
    transaction.executeWithoutResult(
        status -> {
          var delivery = find(id);
          boolean isTried = delivery.tries().next() != null && !delivery.isHeld();
          refuse(
              delivery.state() != DeliveryState.FAILED && !isTried,
              "it is " + delivery.state() + "; it neither failed nor waits for its next try");
          ledger.resend(id, actor, reason);
        });
  }

  /**
   * Lets a lane go on in both directions: what is held first in it is released, with what waited
   * for it; a file that failed is passed by.
   */
  public Unblocked unblock(Lane lane, String actor, String reason) {
    return Objects.requireNonNull(transaction.execute(status -> unblocked(lane, actor, reason)));
  }

  private Unblocked unblocked(Lane lane, String actor, String reason) {
    var released = new ArrayList<String>();
    var passedBy = new ArrayList<String>();
    for (var head : heads(lane)) {
      if (head.state() == DeliveryState.FAILED) {
        ledger.hold(head.id(), actor, Ledger.PASSED_BY + ": " + reason);
        passedBy.add(head.id());
      } else if (head.isHeld()) {
        released.addAll(release(head, actor, reason));
      }
    }
    refuse(
        released.isEmpty() && passedBy.isEmpty(), "nothing first in this lane is held or failed");
    return new Unblocked(released, passedBy, heads(lane).stream().map(Delivery::id).toList());
  }

  private List<Delivery> heads(Lane lane) {
    return ledger.survey().lanes().stream()
        .filter(open -> open.lane().equals(lane))
        .map(OpenLane::head)
        .toList();
  }

  private Delivery find(String id) {
    return ledger
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no delivery has the id " + id));
  }

  private static void refuse(boolean isSo, String why) {
    if (isSo) {
      throw new Refusal(why);
    }
  }
}
