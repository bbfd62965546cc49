package org.yoyohub.core.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One file passing through the hub, from arrival to its last answer, as the ledger knows it now.
 *
 * @param id derived from partner, name and bytes, so that the same arrival is the same delivery
 * @param interfaceId as the sender named it; it may be unknown to the catalogue
 * @param businessDate the day of the file's name; null when the name follows no grammar
 * @param place where an outbound file is laid: out, receipts
 * @param records what the manifest claims; -1 when nothing is claimed
 * @param manifest the manifest's text as it came, "" when there was none
 * @param arrival which copy on the partner's disk this was: the same copy seen twice is no
 *     duplicate
 * @param answers the delivery this one answers or passes on
 * @param holdReason why it is held; null when it is not
 * @param attempt how often it has been started, raised by a rerun
 * @param fence the number of the claim that may write; a claim of less is a ghost
 * @param tries what has been tried in vain since it last moved
 */
public record Delivery(
    String id,
    String partner,
    String interfaceId,
    String municipality,
    @Nullable LocalDate businessDate,
    int sequence,
    String fileName,
    String place,
    Payload payload,
    long records,
    String manifest,
    String arrival,
    @Nullable String answers,
    DeliveryState state,
    @Nullable String holdReason,
    Balance balance,
    String contractVersion,
    int attempt,
    long fence,
    Tries tries,
    Instant openedAt,
    Instant movedAt) {

  public Lane lane() {
    return new Lane(partner, interfaceId, municipality);
  }

  public boolean isHeld() {
    return holdReason != null;
  }
}
