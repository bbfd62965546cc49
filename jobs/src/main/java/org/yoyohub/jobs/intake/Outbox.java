package org.yoyohub.jobs.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;

/**
 * Opens outbound deliveries: files for a partner's out/ with their manifest, answers for its
 * receipts/.
 */
final class Outbox {
  static final String OUT = "out";
  static final String RECEIPTS = "receipts";
  private static final String ACTOR = "intake";

  private final Ledger ledger;
  private final PayloadStore payloads;
  private final OutboundLanes lanes;
  private final Clock clock;

  Outbox(Ledger ledger, PayloadStore payloads, OutboundLanes lanes, Clock clock) {
    this.ledger = ledger;
    this.payloads = payloads;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** Makes a file ready under the next number of its lane; returns its name. */
  String file(Delivery about, InterfaceContract contract, Payload payload, long records) {
    var lane = new Lane(about.partner(), contract.id().value(), about.municipality());
    var place = lanes.next(lane, payload.sha256());
    var name =
        new FileName(
            lane.interfaceId(),
            lane.municipality(),
            LocalDate.ofInstant(about.openedAt(), clock.getZone()),
            place.sequence(),
            contract.profile().extension());
    var manifest =
        manifest(lane.partner(), name, payload, records, place.previousSha256().orElse(null));
    open(about, lane.partner(), name, OUT, payload, records, manifest);
    return name.toString();
  }

  /** Makes the same bytes ready for another partner, under the same name. */
  void passOn(Delivery delivery, String receiver) {
    var name = FileName.parse(delivery.fileName()).orElseThrow();
    var manifest = manifest(receiver, name, delivery.payload(), delivery.balance().in(), null);
    open(delivery, receiver, name, OUT, delivery.payload(), delivery.balance().in(), manifest);
  }

  /** Makes an answer ready for the sender's receipts. */
  void answer(Delivery about, String fileName, Payload payload) {
    open(about, about.partner(), fileName, RECEIPTS, payload, -1, "");
  }

  Payload put(String text) {
    try {
      return payloads.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String manifest(
      String partner,
      FileName name,
      Payload payload,
      long records,
      @org.jspecify.annotations.Nullable String previous) {
    return new Manifest(
            name.interfaceId(),
            partner,
            name.municipality(),
            name.businessDate().toString(),
            name.sequence(),
            name.toString(),
            payload.bytes(),
            records,
            payload.sha256(),
            previous)
        .toJson();
  }

  private void open(
      Delivery about,
      String partner,
      FileName name,
      String place,
      Payload payload,
      long records,
      String manifest) {
    open(
        about,
        partner,
        name.interfaceId(),
        name.businessDate(),
        name.sequence(),
        name.toString(),
        place,
        payload,
        records,
        manifest);
  }

  private void open(
      Delivery about,
      String partner,
      String fileName,
      String place,
      Payload payload,
      long records,
      String manifest) {
    open(
        about,
        partner,
        about.interfaceId(),
        about.businessDate(),
        about.sequence(),
        fileName,
        place,
        payload,
        records,
        manifest);
  }

  private void open(
      Delivery about,
      String partner,
      String interfaceId,
      @org.jspecify.annotations.Nullable LocalDate day,
      int sequence,
      String fileName,
      String place,
      Payload payload,
      long records,
      String manifest) {
    Instant now = clock.instant();
    var id = id(about.id(), partner, place, fileName, payload.sha256());
    ledger.open(
        new Delivery(
            id,
            partner,
            interfaceId,
            about.municipality(),
            day,
            sequence,
            fileName,
            place,
            payload,
            records,
            manifest,
            "",
            about.id(),
            DeliveryState.READY,
            null,
            Balance.NONE,
            "",
            1,
            0,
            Tries.NONE,
            now,
            now),
        ACTOR,
        "answers " + about.id());
  }

  private static String id(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = String.join("\0", parts);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
