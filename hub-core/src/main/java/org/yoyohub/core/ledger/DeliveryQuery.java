package org.yoyohub.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.DeliveryState;

/** Which deliveries are asked for; null means any. */
public record DeliveryQuery(
    @Nullable DeliveryState state,
    @Nullable String partner,
    @Nullable String interfaceId,
    @Nullable LocalDate businessDate,
    @Nullable String answers,
    @Nullable String fileName,
    @Nullable Boolean held,
    int limit,
    int offset) {
  public static DeliveryQuery any(int limit) {
    return new DeliveryQuery(null, null, null, null, null, null, null, limit, 0);
  }

  public static DeliveryQuery answering(String id) {
    return new DeliveryQuery(null, null, null, null, id, null, null, 1000, 0);
  }

  public static DeliveryQuery named(String partner, String fileName) {
    return new DeliveryQuery(null, partner, null, null, null, fileName, null, 1000, 0);
  }
}
