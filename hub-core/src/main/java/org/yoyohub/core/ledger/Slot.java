package org.yoyohub.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;

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

  boolean standsBesideItsLane() {
    var reason = now.holdReason();
    return reason != null && Ledger.standsBesideItsLane(reason);
  }

  boolean isFree(Instant at) {
    return !now.isHeld() && !leaseUntil.isAfter(at);
  }

  Delivery claim(String by, Instant until) {
    owner = by;
    leaseUntil = until;
    return set(
        now.state(),
        now.holdReason(),
        now.balance(),
        now.contractVersion(),
        now.fence() + 1,
        now.movedAt());
  }

  void moveTo(DeliveryState to, Instant at) {
    refused |= to == DeliveryState.REFUSED;
    set(to, now.holdReason(), now.balance(), now.contractVersion(), now.fence(), at);
  }

  Delivery hold(@Nullable String reason) {
    return set(
        now.state(), reason, now.balance(), now.contractVersion(), now.fence(), now.movedAt());
  }

  Delivery balance(Balance balance) {
    return set(
        now.state(), now.holdReason(), balance, now.contractVersion(), now.fence(), now.movedAt());
  }

  Delivery readWith(String version) {
    return set(now.state(), now.holdReason(), now.balance(), version, now.fence(), now.movedAt());
  }

  private Delivery set(
      DeliveryState state,
      @Nullable String holdReason,
      Balance balance,
      String contractVersion,
      long fence,
      Instant movedAt) {
    now =
        new Delivery(
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
            now.openedAt(),
            movedAt);
    return now;
  }
}
