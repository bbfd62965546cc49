package org.yoyohub.core.receive;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.Ledger;

/**
 * Says whether a delivery fits behind what stands in its lane: the next number, or number 1 on a
 * later day.
 */
final class LaneOrder {
  static final String GAP = "F019 ";
  private final Ledger ledger;

  LaneOrder(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Why a delivery must wait for an operator or for another one; empty when it fits. */
  Optional<String> objection(Delivery arrived, Optional<String> previousSha256) {
    var before = before(arrived);
    if (!follows(before, arrived)) {
      return Optional.of(GAP + "the number before " + number(arrived) + " has not come");
    }
    if (comesTooLate(arrived)) {
      return Optional.of("F020 " + number(arrived) + " comes behind a later one");
    }
    if (previousSha256.isPresent() && !isKnown(arrived, before, previousSha256.get())) {
      return Optional.of("F023 the file before is another than the one that came");
    }
    return Optional.empty();
  }

  /** The held delivery that waited for just this one. */
  Optional<Delivery> waitingBehind(Delivery arrived) {
    return after(arrived).filter(LaneOrder::waitsForAGap).filter(d -> follows(before(d), d));
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

  private static String number(Delivery d) {
    return day(d) + " " + d.sequence();
  }
}
