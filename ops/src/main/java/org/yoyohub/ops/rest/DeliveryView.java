package org.yoyohub.ops.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;

/** A delivery as REST shows it. */
record DeliveryView(
    String id,
    DeliveryState state,
    @Nullable String hold,
    String partner,
    @JsonProperty("interface") String interfaceId,
    String municipality,
    @Nullable LocalDate businessDate,
    int sequence,
    String file,
    String place,
    long bytes,
    String sha256,
    Counts balance,
    @Nullable String answers,
    String contract,
    int attempt,
    int tries,
    @Nullable Instant nextTryAt,
    String trouble,
    Instant openedAt,
    Instant movedAt) {

  /** Where the records of a delivery went. */
  record Counts(long in, long applied, long unchanged, long rejected, long held, boolean closes) {
    static Counts of(Balance b) {
      return new Counts(b.in(), b.applied(), b.unchanged(), b.rejected(), b.held(), b.closes());
    }
  }

  static DeliveryView of(Delivery d) {
    return new DeliveryView(
        d.id(),
        d.state(),
        d.holdReason(),
        d.partner(),
        d.interfaceId(),
        d.municipality(),
        d.businessDate(),
        d.sequence(),
        d.fileName(),
        d.place(),
        d.payload().bytes(),
        d.payload().sha256(),
        Counts.of(d.balance()),
        d.answers(),
        d.contractVersion(),
        d.attempt(),
        d.tries().inVain(),
        d.tries().next(),
        d.tries().trouble(),
        d.openedAt(),
        d.movedAt());
  }
}
