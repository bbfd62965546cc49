package org.yoyohub.core.receive;

import static org.yoyohub.core.delivery.DeliveryState.ANSWERED;
import static org.yoyohub.core.delivery.DeliveryState.APPLIED;
import static org.yoyohub.core.delivery.DeliveryState.STAGED;
import static org.yoyohub.core.delivery.DeliveryState.VERIFIED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.chars.GaijiPolicy;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/**
 * A partner's folder, the receiver behind it, and a worker: what the contracts of receiving share.
 */
abstract class ReceivingContract {
  static final String PARTNER = "kenko-131113";
  static final String SUMS = "sums-131113";
  static final Clock CLOCK = Clock.systemUTC();
  @TempDir Path directory;
  Path in;
  Books books;
  Ledger ledger;
  FilePayloadStore payloads;
  Receiver receiver;

  /** Empty books. */
  abstract Books books();

  @BeforeEach
  void begin() throws IOException {
    in = Files.createDirectories(directory.resolve("in"));
    books = books();
    ledger = books.ledger();
    payloads =
        new FilePayloadStore(directory.resolve("payloads"), new SecretKeySpec(new byte[32], "AES"));
    var agreements =
        Agreements.of(
            List.of(agreement(PARTNER, Completion.MANIFEST), agreement(SUMS, Completion.SHA256)));
    receiver = new Receiver(ledger, payloads, agreements, books.transaction(), CLOCK);
  }

  @AfterEach
  void close() {
    books.close();
  }

  final Received drop(int sequence, String text) throws IOException {
    return drop(PARTNER, 1, sequence, text);
  }

  final Received drop(String partner, int day, int sequence, String text) throws IOException {
    return drop(partner, name(day, sequence), text, null);
  }

  final Received dropNaming(int sequence, String text, String previous) throws IOException {
    return drop(PARTNER, name(1, sequence), text, previous);
  }

  final Received drop(String partner, String name, String text, String previous)
      throws IOException {
    write(name, text);
    return receiver.receive(partner, write(name + Manifest.SUFFIX, manifest(name, text, previous)));
  }

  static String manifest(String name, String text, String previous) {
    var parsed = FileName.parse(name).orElseThrow();
    return new Manifest(
            parsed.interfaceId(),
            PARTNER,
            parsed.municipality(),
            parsed.businessDate().toString(),
            parsed.sequence(),
            name,
            text.length(),
            3,
            sha256(text),
            previous)
        .toJson();
  }

  static String name(int day, int sequence) {
    return new FileName("A_011-001_IF", "131113", LocalDate.of(2026, 4, day), sequence, "csv")
        .toString();
  }

  final Path write(String name, String text) throws IOException {
    return Files.writeString(in.resolve(name), text);
  }

  /** Answers everything that waits. */
  final void answer() {
    for (var d = claim(); d.isPresent(); d = claim()) {
      ledger.move(
          ledger.move(d.get(), DeliveryState.REFUSED, "bad"), DeliveryState.ANSWERED, "said so");
    }
  }

  /** Applies and answers everything that waits. */
  final void apply() {
    for (var d = claim(); d.isPresent(); d = claim()) {
      var now = d.get();
      for (var state : List.of(VERIFIED, STAGED, APPLIED, ANSWERED)) {
        now = ledger.move(now, state, "fine");
      }
    }
  }

  final Optional<Delivery> claim() {
    return ledger.claimInbound("worker", Duration.ofMinutes(1));
  }

  final Delivery find(Received received) {
    return ledger.find(received.delivery()).orElseThrow();
  }

  final List<FindingCode> codes(Received received) {
    return ledger.findings(received.delivery(), 10).stream().map(Finding::code).toList();
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Agreement agreement(String partner, Completion completion) {
    var sends =
        new Agreement.Sends(
            InterfaceId.of("A_011-001_IF"), Optional.empty(), Optional.empty(), Optional.empty());
    return new Agreement(
        partner,
        "見本",
        "健康管理",
        "131113",
        List.of(sends),
        List.of(),
        completion,
        GaijiPolicy.REJECT,
        Transport.FOLDERS);
  }
}
