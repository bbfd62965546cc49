package org.yoyohub.ops.bench.day;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.LeaseKeeper;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.core.receive.Receiver;
import org.yoyohub.core.secret.HubKeys;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.jobs.Kinds;
import org.yoyohub.jobs.Runs;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.intake.Intake;
import org.yoyohub.jobs.intake.IntakeRunner;
import org.yoyohub.jobs.run.RunRunner;
import org.yoyohub.jobs.run.RunState;
import org.yoyohub.ops.bench.BenchDatabase;
import org.yoyohub.ops.bench.Stopwatch;
import org.yoyohub.ops.node.DataDirectory;

/** A hub without its routes on a benchmark's schema: what is dropped is worked at once. */
final class DayHub implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-31T21:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private final Ledger ledger;
  private final FilePayloadStore payloads;
  private final Receiver receiver;
  private final IntakeRunner intake;
  private final RunRunner runs;

  DayHub(BenchDatabase database, Path directory) throws Exception {
    var data = DataDirectory.of(directory);
    data.prepare();
    var keys = HubKeys.open(data.path(), Map.of());
    var catalogue = Catalogue.standard();
    var agreements = data.agreements(catalogue);
    var store = database.database();
    this.ledger = new JdbcLedger(store.dataSource(), store.transactions(), CLOCK);
    this.payloads = new FilePayloadStore(data.path().resolve("payloads"), keys.payloads());
    var transaction = new TransactionTemplate(store.transactions());
    this.receiver = new Receiver(ledger, payloads, agreements, transaction, CLOCK);
    var hall =
        new Hall(store, ledger, payloads, catalogue, agreements, keys::myNumbers, CLOCK, "bench");
    this.intake = Intake.runner(hall, Kinds.all(hall), 1);
    this.runs = Runs.runner(hall);
  }

  FilePayloadStore payloads() {
    return payloads;
  }

  /** Takes a dropped file until it is answered; says how long that took. */
  double take(String partner, Path manifest) throws Exception {
    var watch = Stopwatch.start();
    receiver.receive(partner, manifest);
    while (intake.runNext()) {
      // until the file is answered
    }
    return watch.seconds();
  }

  /** Runs a job for the day; says how long that took. */
  double run(String job) {
    var watch = Stopwatch.start();
    runs.requests().again(job, DAY, "bench", "");
    runs.drain();
    double seconds = watch.seconds();
    var standing = runs.requests().find(job, DAY).orElseThrow();
    if (standing.state() != RunState.DONE) {
      throw new IllegalStateException(job + ": " + standing.note());
    }
    return seconds;
  }

  /** The latest file of an interface that went out. */
  Delivery latest(String interfaceId) {
    return ledger.list(DeliveryQuery.any(1000)).stream()
        .filter(delivery -> delivery.interfaceId().equals(interfaceId))
        .filter(delivery -> delivery.state().isOutbound() && delivery.place().equals("out"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + interfaceId + " went out"));
  }

  /** Lets every partner fetch all that lies ready. */
  void fetchAll() {
    for (var partner : List.copyOf(ledger.partnersToServe())) {
      for (var next = claim(partner); next.isPresent(); next = claim(partner)) {
        ledger.giveBack(ledger.move(next.get(), DeliveryState.SENT, ""));
        ledger.confirm(next.get().id(), "bench", "fetched");
      }
    }
  }

  private java.util.Optional<Delivery> claim(String partner) {
    return ledger.claimOutbound("bench", LeaseKeeper.LEASE, partner);
  }

  @Override
  public void close() {
    runs.close();
    intake.close();
  }
}
