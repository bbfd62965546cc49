package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * A hub without its routes: what a test drops is received at once, and worked until nothing waits.
 */
final class House implements AutoCloseable {
  final TestClock clock = new TestClock();
  final Database database;
  final JdbcLedger ledger;
  final FilePayloadStore payloads;
  final Receiver receiver;
  final IntakeRunner runner;
  private final Path directory;
  private final JdbcClient jdbc;
  private Runnable beforeStaging = () -> {};

  House(Store store, Path directory, String... agreements) throws Exception {
    this.directory = directory;
    this.database = store.open(directory);
    this.jdbc = JdbcClient.create(database.dataSource());
    var keys = HubKeys.open(directory, Map.of());
    var agreed = agreements(agreements);
    ledger = new JdbcLedger(database.dataSource(), database.transactions(), clock);
    payloads = new FilePayloadStore(directory.resolve("payloads"), keys.payloads());
    var transaction = new TransactionTemplate(database.transactions());
    receiver = new Receiver(ledger, payloads, agreed, transaction, clock);
    runner =
        Intake.runner(
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
            "test",
            1);
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
  void beforeStaging(Runnable happening) {
    this.beforeStaging = happening;
  }

  Path in(String partner) {
    return directory.resolve("partners").resolve(partner).resolve("in");
  }

  /** Drops a file with its manifest; nothing works on it yet. */
  Sent drop(Drop drop) throws IOException {
    var received = receiver.receive(drop.partner(), drop.write(in(drop.partner())));
    return sent(received.delivery());
  }

  /** Drops a file and works until nothing waits. */
  Sent send(Drop drop) throws IOException {
    var sent = drop(drop);
    work();
    return sent;
  }

  Sent sent(String delivery) {
    return new Sent(this, delivery);
  }

  /** Two rounds: what came to be held in the first is told in the second. */
  void work() {
    runner.drain();
    runner.drain();
  }

  List<Map<String, Object>> rows(String sql) {
    return jdbc.sql(sql).query().listOfRows();
  }

  Object value(String sql) {
    return jdbc.sql(sql).query().singleValue();
  }

  void run(String sql) {
    jdbc.sql(sql).update();
  }

  long count(String table) {
    return ((Number) value("select count(*) from " + table)).longValue();
  }

  String text(Delivery delivery) {
    try (var in = payloads.open(delivery.payload())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  List<Delivery> deliveries() {
    return ledger.list(DeliveryQuery.any(10_000));
  }

  @Override
  public void close() {
    runner.close();
    database.close();
  }
}
