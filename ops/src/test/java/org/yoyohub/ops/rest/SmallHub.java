package org.yoyohub.ops.rest;

import static org.yoyohub.core.delivery.DeliveryState.ANSWERED;
import static org.yoyohub.core.delivery.DeliveryState.APPLIED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.core.delivery.DeliveryState.STAGED;
import static org.yoyohub.core.delivery.DeliveryState.VERIFIED;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.delivery.TestDelivery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.MemoryLedger;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.core.subject.Person;
import org.yoyohub.core.subject.Step;
import org.yoyohub.core.subject.Step.Kind;
import org.yoyohub.core.subject.Story;
import org.yoyohub.core.subject.SubjectTrace;
import org.yoyohub.core.subject.Touch;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.routes.Troubles;

/**
 * A hub without its routes and jobs: a ledger in memory, payloads on disk, and a hand for tests.
 */
final class SmallHub {
  static final String PERSON = "131113000000000000001";
  static final String MY_NUMBER = "900088888880";
  static final String PARTNER = "kenko-131113";
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final RetryPlan ONCE = new RetryPlan(Duration.ZERO, Duration.ZERO, 1);
  private static final RetryPlan HOURLY =
      new RetryPlan(Duration.ofHours(1), Duration.ofHours(1), 20);

  final TurnedClock clock = new TurnedClock();
  final Ledger ledger;
  final MemoryPauses pauses = new MemoryPauses(clock);
  final Troubles troubles = new Troubles(clock);
  final FilePayloadStore payloads;
  private final Payload kept;

  SmallHub(Path directory) throws IOException {
    this(directory, MemoryLedger::new);
  }

  SmallHub(Path directory, Function<Clock, Ledger> books) throws IOException {
    ledger = books.apply(clock);
    payloads =
        new FilePayloadStore(directory.resolve("payloads"), new SecretKeySpec(new byte[32], "AES"));
    kept = payloads.put(new ByteArrayInputStream(new byte[] {1, 2, 3}));
  }

  /** The same on tables of its own, for what needs some. */
  Hall hall(Path directory) {
    return hall(directory, Agreements.of(List.of()));
  }

  Hall hall(Path directory, Agreements agreements) {
    return new Hall(
        Database.embedded(directory).migrate(),
        ledger,
        payloads,
        Catalogue.standard(),
        agreements,
        () -> new MyNumberCipher(new SecretKeySpec(new byte[32], "AES")),
        clock,
        "test");
  }

  /** Three deliveries: one done, one held behind a gap, and a receipt whose payload is gone. */
  static SmallHub withAHeldFile(Path directory) throws IOException {
    var hub = new SmallHub(directory);
    hub.open(aDelivery("done-1").sequence(1));
    hub.apply();
    var held = hub.open(aDelivery("held-1").sequence(3));
    hub.ledger.findings(held, "verify", List.of(new Finding(3, "個人番号", FindingCode.I007, "")));
    hub.ledger.hold("held-1", "receive", "F019 連番2が未着");
    hub.ledger.open(aDelivery("receipt-1").in(READY).answering("held-1").build(), "job", "made");
    hub.send(PARTNER);
    hub.ledger.confirm("receipt-1", "gate", "fetched");
    return hub;
  }

  Delivery open(TestDelivery delivery) {
    var opened = delivery.with(kept).build();
    ledger.open(opened, "receive", "arrived");
    return opened;
  }

  private void apply() {
    var now = ledger.claimInbound("job", LEASE).orElseThrow();
    ledger.balance(now, new Balance(10, 8, 1, 1, 0));
    for (var state : List.of(VERIFIED, STAGED, APPLIED, ANSWERED)) {
      now = ledger.move(now, state, "fine");
    }
  }

  /** Sends what is next for a partner. */
  void send(String partner) {
    ledger.giveBack(ledger.move(next(partner), SENT, "laid into out"));
  }

  /** Fails to send what is next for a partner, for good. */
  void fail(String partner) {
    ledger.tryLater(next(partner), "no route", ONCE);
  }

  /** Fails to send what is next for a partner; in an hour it is tried again. */
  void failForNow(String partner) {
    ledger.tryLater(next(partner), "no route", HOURLY);
  }

  private Delivery next(String partner) {
    return ledger.claimOutbound("sender", LEASE, partner).orElseThrow();
  }

  DeliveryState state(String id) {
    return ledger.find(id).orElseThrow().state();
  }

  static SubjectTrace subjects() {
    var day = LocalDate.of(2026, 4, 1);
    var lines =
        List.of(
            new Touch("done-1", 2, day, "1", "1", "", 1),
            new Touch("done-1", 3, day, "1", "1", "B101", 2));
    var file = "A_011-001_IF_done-1_0001.csv";
    var steps =
        List.of(
            new Step(day, null, Kind.TOLD_US, "done-1", file, 2, "", "1→1", ""),
            new Step(day, null, Kind.TOLD_US, "done-1", file, 3, "", "1→1", "B101"));
    var waiting = new Person.Waiting("RETRY_WAIT", day, 3, "B204", null, null);
    var story = new Story(new Person(true, false, false, false, 0, waiting), lines, steps);
    return (number, limit) -> number.equals(PERSON) ? Optional.of(story) : Optional.empty();
  }
}
