package org.yoyohub.jobs.outbox;

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
import org.yoyohub.jobs.hall.Hall;

/**
 * Opens outbound deliveries: files for a partner's out/ with their manifest, answers for its
 * receipts/.
 */
public final class Outbox {
  public static final String OUT = "out";
  public static final String RECEIPTS = "receipts";
  private static final String ACTOR = "intake";
  private static final String RUN = "jobs";

  private final Ledger ledger;
  private final PayloadStore payloads;
  private final OutboundLanes lanes;
  private final Clock clock;

  public Outbox(Hall hall) {
    this.ledger = hall.ledger();
    this.payloads = hall.payloads();
    this.lanes = new OutboundLanes(hall.jdbc());
    this.clock = hall.clock();
  }

  /**
   * The next place in a partner's lane; its file must be {@link #send sent} in this transaction.
   */
  public Place next(
      String partner, InterfaceContract contract, String municipality, LocalDate day) {
    return lanes.next(new Lane(partner, contract.id().value(), municipality), contract, day);
  }

  /**
   * Makes the file of a place ready and returns its delivery.
   *
   * @param answers the delivery it answers, "" when nobody asked
   * @param reason why it goes out, for the ledger
   */
  public String send(Place place, Payload payload, long records, String answers, String reason) {
    lanes.take(place, payload.sha256());
    var name = place.fileName();
    var partner = place.lane().partner();
    var manifest = manifest(partner, name, payload, records, place.previousSha256().orElse(null));
    var id = delivery(place, payload, answers);
    ledger.open(
        ready(
            id,
            partner,
            name.interfaceId(),
            name.municipality(),
            name.businessDate(),
            name.sequence(),
            name.toString(),
            OUT,
            payload,
            records,
            manifest,
            answers.isEmpty() ? null : answers),
        RUN,
        reason);
    return id;
  }

  /** The delivery that the file of a place will be, for what is noted before it is sent. */
  public String delivery(Place place, Payload payload, String answers) {
    return id(answers, place.lane().partner(), OUT, place.fileName().toString(), payload.sha256());
  }

  /** Makes a file that answers a delivery ready under the next number of its lane; its name. */
  public String file(Delivery about, InterfaceContract contract, Payload payload, long records) {
    var day = LocalDate.ofInstant(about.openedAt(), clock.getZone());
    var place = next(about.partner(), contract, about.municipality(), day);
    send(place, payload, records, about.id(), "answers " + about.id());
    return place.fileName().toString();
  }

  /** Makes the same bytes ready for another partner, under the same name. */
  public void passOn(Delivery delivery, String receiver) {
    var name = FileName.parse(delivery.fileName()).orElseThrow();
    var manifest = manifest(receiver, name, delivery.payload(), delivery.balance().in(), null);
    open(delivery, receiver, name, OUT, delivery.payload(), delivery.balance().in(), manifest);
  }

  /** Makes an answer ready for the sender's receipts. */
  public void answer(Delivery about, String fileName, Payload payload) {
    open(about, about.partner(), fileName, RECEIPTS, payload, -1, "");
  }

  public Payload put(String text) {
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
    ledger.open(
        ready(
            id(about.id(), partner, place, fileName, payload.sha256()),
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
            about.id()),
        ACTOR,
        "answers " + about.id());
  }

  private Delivery ready(
      String id,
      String partner,
      String interfaceId,
      String municipality,
      @org.jspecify.annotations.Nullable LocalDate day,
      int sequence,
      String fileName,
      String place,
      Payload payload,
      long records,
      String manifest,
      @org.jspecify.annotations.Nullable String answers) {
    Instant now = clock.instant();
    return new Delivery(
        id,
        partner,
        interfaceId,
        municipality,
        day,
        sequence,
        fileName,
        place,
        payload,
        records,
        manifest,
        "",
        answers,
        DeliveryState.READY,
        null,
        Balance.NONE,
        "",
        1,
        0,
        Tries.NONE,
        now,
        now);
  }

  static String id(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = String.join("\0", parts);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
