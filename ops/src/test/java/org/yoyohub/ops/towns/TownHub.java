package org.yoyohub.ops.towns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.LeaseKeeper;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.core.receive.Receiver;
import org.yoyohub.core.secret.HubKeys;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.jobs.Kinds;
import org.yoyohub.jobs.Runs;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.intake.Intake;
import org.yoyohub.jobs.intake.IntakeRunner;
import org.yoyohub.jobs.run.RunRunner;
import org.yoyohub.jobs.run.RunState;

/**
 * The hub's own work without its routes: files are taken from partners' folders and laid there in
 * the plainest way, all in the caller's thread, so that many towns pass in little time.
 */
final class TownHub implements AutoCloseable {
  /** The hub fell in the middle of its work; another takes up what it left. */
  static final class CrashedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final int MANY = 100_000;

  private final Path partners;
  private final JdbcLedger ledger;
  private final FilePayloadStore payloads;
  private final Receiver receiver;
  private final IntakeRunner intake;
  private final RunRunner runs;
  private final Clock clock;
  private final BooleanSupplier crashed;

  TownHub(
      Path directory,
      Database database,
      Agreements agreements,
      Clock clock,
      BooleanSupplier crashed)
      throws Exception {
    var keys = HubKeys.open(directory, Map.of());
    this.clock = clock;
    this.crashed = crashed;
    this.partners = directory.resolve("partners");
    this.ledger = new JdbcLedger(database.dataSource(), database.transactions(), clock);
    this.payloads = new FilePayloadStore(directory.resolve("payloads"), keys.payloads());
    this.receiver =
        new Receiver(
            ledger, payloads, agreements, new TransactionTemplate(database.transactions()), clock);
    var hall =
        new Hall(
            database, ledger, payloads, CATALOGUE, agreements, keys::myNumbers, clock, "town/1");
    this.intake = Intake.runner(hall, Kinds.all(hall), 1);
    this.runs = Runs.runner(hall);
    ledger.endLeases("town/");
    runs.endLeases("town/");
  }

  /** Works until nothing is at the door, nothing waits and nothing lies ready. */
  void work() throws IOException {
    do {
      if (crashed.getAsBoolean()) {
        throw new CrashedException();
      }
      confirmFetched();
      takeAll();
      intake.drain();
      publishAll();
    } while (isBusy());
  }

  private boolean isBusy() {
    return Stream.of(DeliveryState.values())
        .filter(state -> state.waitsForAJob() || state == DeliveryState.READY)
        .anyMatch(state -> !ledger.list(waiting(state, 1)).isEmpty());
  }

  private static DeliveryQuery waiting(DeliveryState state, int limit) {
    return new DeliveryQuery(state, null, null, null, null, null, false, limit, 0);
  }

  /** Runs a job for today; true when it is done. */
  boolean run(String job) {
    var today = LocalDate.now(clock);
    runs.requests().request(job, today, "town", "");
    runs.drain();
    return runs.requests().find(job, today).orElseThrow().state() == RunState.DONE;
  }

  private void takeAll() throws IOException {
    for (var partner : folders()) {
      for (var sign : signs(partner.resolve("in"))) {
        receiver.receive(String.valueOf(partner.getFileName()), sign);
      }
    }
  }

  private List<Path> folders() throws IOException {
    try (var folders = Files.list(partners)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> signs(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .filter(Receiver::isCompletion)
          .sorted()
          .toList();
    }
  }

  private void publishAll() throws IOException {
    for (var partner : ledger.partnersToServe()) {
      for (var next = claim(partner); next.isPresent(); next = claim(partner)) {
        publish(next.get());
      }
    }
  }

  private java.util.Optional<Delivery> claim(String partner) {
    return ledger.claimOutbound("town/1", LeaseKeeper.LEASE, partner);
  }

  private void publish(Delivery delivery) throws IOException {
    var folder = partners.resolve(delivery.partner()).resolve(delivery.place());
    Files.createDirectories(folder);
    try (var in = payloads.open(delivery.payload())) {
      Files.copy(
          in,
          folder.resolve(delivery.fileName()),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    if (!delivery.manifest().isEmpty()) {
      Files.writeString(folder.resolve(delivery.fileName() + Manifest.SUFFIX), delivery.manifest());
    }
    ledger.giveBack(ledger.move(delivery, DeliveryState.SENT, ""));
  }

  /** What its partner took away, it has. */
  private void confirmFetched() {
    for (var delivery : ledger.list(waiting(DeliveryState.SENT, MANY))) {
      var file =
          partners
              .resolve(delivery.partner())
              .resolve(delivery.place())
              .resolve(delivery.fileName());
      if (!Files.exists(file)) {
        ledger.confirm(delivery.id(), "town", "taken");
      }
    }
  }

  /** Every payload's digest with the place it came to, sorted: what two runs of a seed share. */
  List<String> payloads() {
    return ledger.list(DeliveryQuery.any(MANY)).stream()
        .map(d -> d.payload().sha256() + " " + d.partner() + "/" + d.place() + "/" + d.fileName())
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    runs.close();
    intake.close();
  }
}
