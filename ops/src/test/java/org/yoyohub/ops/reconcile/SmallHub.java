package org.yoyohub.ops.reconcile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.LedgerChain;
import org.yoyohub.core.ledger.MemoryLedger;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport;
import org.yoyohub.core.partner.Transport.Confirmation;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.formats.chars.GaijiPolicy;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.routes.PartnerFolders;

/** A data directory with one partner, {@code p}, and a ledger in memory. */
final class SmallHub {
  private static final String PARTNER = "p";
  private final Path directory;
  private final Ledger ledger = new MemoryLedger(Clock.systemUTC());
  private final FilePayloadStore payloads;
  private Confirmation confirmation = Confirmation.FETCH;
  private Instant now = Instant.now();

  SmallHub(Path directory) throws IOException {
    this.directory = directory;
    this.payloads =
        new FilePayloadStore(directory.resolve("payloads"), new SecretKeySpec(new byte[32], "AES"));
    PartnerFolders.below(directory).make(PARTNER);
  }

  void confirms(Confirmation how) {
    confirmation = how;
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  Ledger ledger() {
    return ledger;
  }

  Reconciliation reconciliation() {
    var transport =
        new Transport(
            Optional.empty(), Optional.empty(), Optional.empty(), confirmation, Duration.ZERO);
    var agreement =
        new Agreement(
            PARTNER,
            "見本",
            "見本",
            "000000",
            List.of(),
            List.of(),
            Agreement.Completion.MANIFEST,
            GaijiPolicy.REJECT,
            transport);
    var agreements = Agreements.of(List.of(agreement));
    return new Reconciliation(
        directory, ledger, payloads, agreements, Clock.fixed(now, ZoneOffset.UTC));
  }

  /** What is found, and not mended. */
  List<Kind> found() throws IOException {
    return reconciliation().run(false).first().stream().map(Difference::kind).toList();
  }

  Delivery deliver(String id, DeliveryState state) throws IOException {
    return deliver(id, state, id + ".csv");
  }

  Delivery deliver(String id, DeliveryState state, String fileName) throws IOException {
    var delivery =
        new Delivery(
            id,
            PARTNER,
            "A_011-003_帳",
            "000000",
            LocalDate.EPOCH,
            1,
            fileName,
            state.isOutbound() ? "out" : "in",
            put(id),
            1,
            "{ a manifest }",
            "1:1",
            null,
            state,
            null,
            Balance.NONE,
            "",
            1,
            0,
            Tries.NONE,
            LedgerChain.stored(now),
            LedgerChain.stored(now));
    ledger.open(delivery, "test", "made");
    return delivery;
  }

  private Payload put(String text) throws IOException {
    return payloads.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  DeliveryState stateOf(Delivery delivery) {
    return ledger.find(delivery.id()).orElseThrow().state();
  }

  /** A payload that no delivery has. */
  Path payload(String text, Duration age) throws IOException {
    var file = file(put(text));
    return aged(file, age);
  }

  Path payloadOf(Delivery delivery) {
    return file(delivery.payload());
  }

  private Path file(Payload payload) {
    var sha256 = payload.sha256();
    return directory
        .resolve("payloads")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256 + ".sealed");
  }

  /** Lays a delivery where the publisher would. */
  void lay(Delivery delivery) throws IOException {
    copyInto(delivery.place(), delivery);
    Files.writeString(manifestOf(delivery), delivery.manifest());
  }

  Path copyInto(String place, Delivery delivery) throws IOException {
    var file = PartnerFolders.below(directory).place(PARTNER, place).resolve(delivery.fileName());
    return Files.writeString(file, delivery.id());
  }

  Path fileOf(Delivery delivery) {
    return PartnerFolders.below(directory)
        .place(PARTNER, delivery.place())
        .resolve(delivery.fileName());
  }

  Path manifestOf(Delivery delivery) {
    return fileOf(delivery).resolveSibling(delivery.fileName() + Manifest.SUFFIX);
  }

  Path file(String path, Duration age) throws IOException {
    return aged(Files.writeString(directory.resolve(path), "見本"), age);
  }

  private Path aged(Path file, Duration age) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(now.minus(age)));
  }
}
