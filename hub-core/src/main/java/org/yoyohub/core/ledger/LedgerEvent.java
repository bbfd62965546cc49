package org.yoyohub.core.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.DeliveryState;

/**
 * One line of the ledger: what happened to a delivery, when, by whom and why.
 *
 * @param facts the digest of the delivery as the event left it
 */
public record LedgerEvent(
    long number,
    String delivery,
    Instant at,
    String actor,
    @Nullable DeliveryState from,
    DeliveryState to,
    String reason,
    int attempt,
    String facts,
    String hash) {}
