package org.yoyohub.core.receive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.Ledger;

/**
 * Says whether a delivery fits behind what stands in its lane: the next number, or number 1 on a
 * later day.
 */
final class LaneOrder {
  private static final String GAP = Ledger.GAP + " ";
  private final Ledger ledger;

  LaneOrder(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Why a delivery must wait for an operator or for another one; empty when it fits. */
  Optional<String> objection(Delivery arrived, Optional<String> previousSha256) {
    var before = before(arrived);
    if (!follows(before, arrived)) {
      return Optional.of(GAP + missing(before, arrived));
    }
    if (before.filter(LaneOrder::waitsForAGap).isPresent()) {
      return Optional.of(GAP + "前の連番" + before.get().sequence() + "も保留中");
    }
    if (comesTooLate(arrived)) {
      return Optional.of(Ledger.TOO_LATE + " 連番" + arrived.sequence() + "の後の連番を受け付け済み");
    }
    if (previousSha256.isPresent() && !isKnown(arrived, before, previousSha256.get())) {
      return Optional.of("F023 ");
    }
    return Optional.empty();
  }

  /** The held delivery that waited for just this one. */
  private Optional<Delivery> waitingBehind(Delivery arrived) {
    return after(arrived)
        .filter(LaneOrder::waitsForAGap)
        .filter(d -> follows(before(d), d))
        .filter(d -> before(d).filter(LaneOrder::waitsForAGap).isEmpty());
  }

  /** Lets go what waited for this one, then what waited for that, and so on; their ids. */
  List<String> releaseBehind(Delivery arrived, String actor, String reason) {
    var released = new ArrayList<String>();
    for (var next = waitingBehind(arrived);
        next.isPresent();
        next = next.flatMap(this::waitingBehind)) {
      ledger.release(next.get().id(), actor, reason);
      released.add(next.get().id());
    }
    return released;
  }

  private static boolean follows(Optional<Delivery> before, Delivery d) {
    if (before.isEmpty()) {
      return d.sequence() == 1;
    }
    var last = before.get();
    return d.sequence() == last.sequence() + 1 || (d.sequence() == 1 && day(d).isAfter(day(last)));
  }

  private boolean comesTooLate(Delivery arrived) {
    return after(arrived).filter(d -> !waitsForAGap(d)).isPresent();
  }

  /** The sender may mean the last file it sent, or the last one that was not refused. */
  private boolean isKnown(Delivery arrived, Optional<Delivery> before, String sha256) {
    var last = ledger.lastInLane(arrived.lane());
    return before.isEmpty()
        || isOf(before.get(), sha256)
        || (last.isPresent() && isOf(last.get(), sha256));
  }

  private static boolean isOf(Delivery delivery, String sha256) {
    return delivery.payload().sha256().equalsIgnoreCase(sha256);
  }

  private static boolean waitsForAGap(Delivery delivery) {
    var reason = delivery.holdReason();
    return reason != null && reason.startsWith(GAP);
  }

  private Optional<Delivery> before(Delivery d) {
    return ledger.before(d.lane(), day(d), d.sequence());
  }

  private Optional<Delivery> after(Delivery d) {
    return ledger.after(d.lane(), day(d), d.sequence());
  }

  private static LocalDate day(Delivery d) {
    return Objects.requireNonNull(d.businessDate());
  }

  /** The numbers that should have come first. */
  private static String missing(Optional<Delivery> before, Delivery arrived) {
    int first = before.map(Delivery::sequence).filter(n -> n < arrived.sequence()).orElse(0) + 1;
    int last = Math.max(first, arrived.sequence() - 1);
    return first == last ? "連番" + first + "が未着" : "連番" + first + "から" + last + "が未着";
  }
}
