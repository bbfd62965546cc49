package org.yoyohub.routes;

import static org.yoyohub.core.delivery.DeliveryState.ANSWERED;
import static org.yoyohub.core.delivery.DeliveryState.APPLIED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.REFUSED;
import static org.yoyohub.core.delivery.DeliveryState.STAGED;
import static org.yoyohub.core.delivery.DeliveryState.VERIFIED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.payload.PayloadStore;

/** Stands at the other side of the ledger: answers whatever waits, refuses what has findings. */
final class PretendIntake {
  private final Ledger ledger;
  private final PayloadStore payloads;

  PretendIntake(Ledger ledger, PayloadStore payloads) {
    this.ledger = ledger;
    this.payloads = payloads;
  }

  void work() throws IOException {
    var lease = Duration.ofMinutes(1);
    for (var d = ledger.claimInbound("jobs", lease);
        d.isPresent();
        d = ledger.claimInbound("jobs", lease)) {
      answer(d.get());
    }
  }

  private void answer(Delivery delivery) throws IOException {
    var findings = ledger.findings(delivery.id(), 1);
    var now = delivery;
    for (var to : findings.isEmpty() ? List.of(VERIFIED, STAGED, APPLIED) : List.of(REFUSED)) {
      now = ledger.move(now, to, "");
    }
    var said = findings.isEmpty() ? "APPLIED" : findings.get(0).code().name();
    open(delivery, delivery.fileName() + ".receipt.json", "receipts", said, "");
    ledger.move(now, ANSWERED, "");
  }

  /** Makes a file ready for the partner. */
  void open(Delivery about, String name, String place, String text, String manifest)
      throws IOException {
    var payload = payloads.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    ledger.open(
        new Delivery(
            about.id() + place,
            about.partner(),
            about.interfaceId(),
            about.municipality(),
            about.businessDate(),
            about.sequence(),
            name,
            place,
            payload,
            -1,
            manifest,
            "",
            about.id(),
            READY,
            null,
            Balance.NONE,
            "",
            1,
            0,
            Tries.NONE,
            now,
            now),
        "jobs",
        "answers");
  }
}
