package org.yoyohub.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Tries;

/** One delivery as the ledger in memory keeps it: how it stands now, and who has claimed it. */
final class Slot {
  /** The order along a lane. */
  static final Comparator<Slot> POSITION =
      Comparator.comparing(Slot::day)
          .thenComparingInt(s -> s.now.sequence())
          .thenComparingLong(s -> s.ordinal);

  /** The order of places; of two under one name the first one opened counts most. */
  static final Comparator<Slot> PLACE =
      Comparator.comparing(Slot::day)
          .thenComparingInt((Slot s) -> s.now.sequence())
          .thenComparing(Comparator.comparingLong((Slot s) -> s.ordinal).reversed());

  final long ordinal;
  final boolean inLane;
  Delivery now;
  boolean refused;
  String owner = "hub";
  Instant leaseUntil = Instant.MIN;
  boolean isInHand;
  int lostClaims;

  Slot(Delivery opened, long ordinal) {
    this.now = opened;
    this.ordinal = ordinal;
    this.inLane = !opened.state().isOutbound() && opened.state() != DeliveryState.DUPLICATE;
  }

  private LocalDate day() {
    var day = now.businessDate();
    return day == null ? LocalDate.MAX : day;
  }

  int comparePlace(LocalDate day, int sequence) {
    int byDay = day().compareTo(day);
    return byDay != 0 ? byDay : Integer.compare(now.sequence(), sequence);
  }

  boolean sharesLane(Slot other) {
    return now.lane().equals(other.now.lane());
  }

  boolean waitsForASender() {
    return now.state() == DeliveryState.READY || now.state() == DeliveryState.FAILED;
  }

  boolean standsBesideItsLane() {
    var reason = now.holdReason();
    return reason != null && Ledger.standsBesideItsLane(reason);
  }

  boolean isFree(Instant at) {
    var next = now.tries().next();
    return !now.isHeld()
        && now.state() != DeliveryState.FAILED
        && !leaseUntil.isAfter(at)
        && (next == null || !next.isAfter(at));
  }

  Delivery claim(String by, Instant until) {
    lostClaims = !isInHand ? 0 : owner.equals(by) ? lostClaims : lostClaims + 1;
    isInHand = true;
    owner = by;
    leaseUntil = until;
    return set(now.state(), now.holdReason(), now.fence() + 1, now.tries(), now.movedAt());
  }

  void giveBack() {
    isInHand = false;
    leaseUntil = Instant.MIN;
  }

  Delivery tryLater(Tries tries) {
    giveBack();
    return set(now.state(), now.holdReason(), now.fence(), tries, now.movedAt());
  }

  /** Whatever was tried before is over. */
  Delivery set(DeliveryState state, @Nullable String holdReason, Instant at) {
    lostClaims = 0;
    refused |= state == DeliveryState.REFUSED;
    var moved = state == now.state() ? now.movedAt() : at;
    return set(state, holdReason, now.fence(), Tries.NONE, moved);
  }

  Delivery balance(Balance balance) {
    now = copy(now.state(), now.holdReason(), balance, now.contractVersion(), now.fence());
    return now;
  }

  Delivery readWith(String version) {
    now = copy(now.state(), now.holdReason(), now.balance(), version, now.fence());
    return now;
  }

  private Delivery copy(
      DeliveryState state,
      @Nullable String holdReason,
      Balance balance,
      String version,
      long fence) {
    return with(state, holdReason, balance, version, fence, now.tries(), now.movedAt());
  }

  private Delivery set(
      DeliveryState state, @Nullable String holdReason, long fence, Tries tries, Instant movedAt) {
    now = with(state, holdReason, now.balance(), now.contractVersion(), fence, tries, movedAt);
    return now;
  }

  private Delivery with(
      DeliveryState state,
      @Nullable String holdReason,
      Balance balance,
      String contractVersion,
      long fence,
      Tries tries,
      Instant movedAt) {
    return new Delivery(
        now.id(),
        now.partner(),
        now.interfaceId(),
        now.municipality(),
        now.businessDate(),
        now.sequence(),
        now.fileName(),
        now.place(),
        now.payload(),
        now.records(),
        now.manifest(),
        now.arrival(),
        now.answers(),
        state,
        holdReason,
        balance,
        contractVersion,
        now.attempt(),
        fence,
        tries,
        now.openedAt(),
        movedAt);
  }
}
