package org.yoyohub.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;
import org.yoyohub.core.partner.Agreements;
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

/**
 * A hub without its routes: what a test drops is received at once, and worked until nothing waits.
 */
public final class House implements AutoCloseable {
  public final TestClock clock = new TestClock();
  public final Database database;
  public final JdbcLedger ledger;
  public final FilePayloadStore payloads;
  public final Receiver receiver;
  public final IntakeRunner runner;
  public final RunRunner runs;
  public final Hall hall;
  private final Path directory;
  private final JdbcClient jdbc;
  private Runnable beforeStaging = () -> {};

  public House(Store store, Path directory, String... agreements) throws Exception {
    this.directory = directory;
    this.database = store.open(directory);
    this.jdbc = JdbcClient.create(database.dataSource());
    var keys = HubKeys.open(directory, Map.of());
    var agreed = agreements(agreements);
    ledger = new JdbcLedger(database.dataSource(), database.transactions(), clock);
    payloads = new FilePayloadStore(directory.resolve("payloads"), keys.payloads());
    var transaction = new TransactionTemplate(database.transactions());
    receiver = new Receiver(ledger, payloads, agreed, transaction, clock);
    hall =
        new Hall(
            database,
            ledger,
            payloads,
            Catalogue.standard(),
            agreed,
            () -> {
              beforeStaging.run();
              return keys.myNumbers();
            },
            clock,
            "test");
    runner = Intake.runner(hall, Kinds.all(hall), 1);
    runs = Runs.runner(hall);
  }

  private Agreements agreements(String... names) throws IOException {
    var folder = Files.createDirectories(directory.resolve("agreements"));
    for (var name : names) {
      try (var in = House.class.getResourceAsStream("/agreements/" + name + ".yaml")) {
        Files.copy(Objects.requireNonNull(in), folder.resolve(name + ".yaml"));
      }
    }
    var loaded = Agreements.load(directory, Catalogue.standard());
    assertThat(loaded.problems()).isEmpty();
    return loaded.agreements();
  }

  /** Something that happens while a delivery is being staged. */
  public void beforeStaging(Runnable happening) {
    this.beforeStaging = happening;
  }

  public Path in(String partner) {
    return directory.resolve("partners").resolve(partner).resolve("in");
  }

  /** Drops a file with its manifest; nothing works on it yet. */
  public Sent drop(Drop drop) throws IOException {
    var received = receiver.receive(drop.partner(), drop.write(in(drop.partner())));
    return sent(received.delivery());
  }

  /** Drops a file and works until nothing waits. */
  public Sent send(Drop drop) throws IOException {
    var sent = drop(drop);
    work();
    return sent;
  }

  public Sent sent(String delivery) {
    return new Sent(this, delivery);
  }

  /** Two rounds: what came to be held in the first is told in the second. */
  public void work() {
    runner.drain();
    runner.drain();
  }

  /** Runs a job for today and works until nothing waits. */
  public void runJob(String job) {
    runs.requests().again(job, LocalDate.now(clock), "test", "");
    runs.drain();
    assertThat(runs.requests().find(job, LocalDate.now(clock)).orElseThrow().state())
        .isEqualTo(RunState.DONE);
    work();
  }

  public List<Map<String, Object>> rows(String sql) {
    return jdbc.sql(sql).query().listOfRows();
  }

  public Object value(String sql) {
    return jdbc.sql(sql).query().singleValue();
  }

  public void run(String sql) {
    jdbc.sql(sql).update();
  }

  public long count(String table) {
    return ((Number) value("select count(*) from " + table)).longValue();
  }

  public String text(Delivery delivery) {
    try (var in = payloads.open(delivery.payload())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public List<Delivery> deliveries() {
    return ledger.list(DeliveryQuery.any(10_000));
  }

  @Override
  public void close() {
    runs.close();
    runner.close();
    database.close();
  }
}
