package org.yoyohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.routes.Eventually.eventually;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.LeaseKeeper;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses.Direction;
import org.yoyohub.core.partner.jdbc.JdbcPauses;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.core.receive.Receiver;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.routes.Troubles.Trouble;
import org.yoyohub.routes.remote.Breakers;
import org.yoyohub.routes.remote.Deadlines;
import org.yoyohub.routes.remote.RemoteConnector;

/** Routes, ledger and folders joined as a hub joins them; started and stopped as often as asked. */
final class JoinedHub implements AutoCloseable {
  static final RetryPlan QUICK = new RetryPlan(Duration.ofMillis(50), Duration.ofMillis(100), 0);
  static final RetryPlan SLOW = new RetryPlan(Duration.ofHours(1), Duration.ofHours(1), 20);
  private static final Deadlines PATIENT = Deadlines.of(Duration.ofMinutes(1), 1);
  private static final String OWNER = "routes";

  final JdbcLedger ledger;
  final FilePayloadStore payloads;
  final WatchedPauses pauses;
  final Troubles troubles = new Troubles(Clock.systemUTC());
  private final Path directory;
  private final Database database;
  private final RetryPlan plan;
  private DefaultCamelContext camel = new DefaultCamelContext();

  JoinedHub(Path directory, RetryPlan plan) throws IOException {
    this.directory = directory;
    this.plan = plan;
    database = Database.embedded(Files.createDirectories(directory)).migrate();
    ledger = new JdbcLedger(database.dataSource(), database.transactions(), Clock.systemUTC());
    payloads =
        new FilePayloadStore(directory.resolve("payloads"), new SecretKeySpec(new byte[32], "AES"));
    pauses =
        WatchedPauses.over(
            new JdbcPauses(database.dataSource(), database.transactions(), Clock.systemUTC()));
  }

  void start(Agreement... partners) throws Exception {
    start(Duration.ofHours(1), partners);
  }

  /** As after a start of the process: what was in hand is free. */
  void start(Duration patience, Agreement... partners) throws Exception {
    var agreements = Agreements.of(List.of(partners));
    var folders = PartnerFolders.below(directory);
    var transaction = new TransactionTemplate(database.transactions());
    var receiver = new Receiver(ledger, payloads, agreements, transaction, Clock.systemUTC());
    var leases = new LeaseKeeper(ledger);
    camel = new DefaultCamelContext();
    new PartnerRoutes(
            agreements,
            folders,
            receiver,
            new Publisher(ledger, payloads, agreements, folders, pauses, troubles, leases, OWNER),
            new Lines(
                ledger,
                payloads,
                folders,
                pauses,
                troubles,
                leases,
                RemoteConnector.sftp(PATIENT),
                new Breakers(Clock.systemUTC(), plan),
                directory.resolve("keys"),
                plan,
                Duration.ofMillis(100),
                OWNER,
                Clock.systemUTC()),
            new Sweeper(agreements, folders, receiver, pauses, patience))
        .addTo(camel);
    ledger.endLeases(OWNER);
    camel.start();
  }

  /** Waits a moment for what is in hand, and no longer. */
  void stop() {
    camel.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
    camel.getShutdownStrategy().setTimeout(500);
    camel.stop();
  }

  @Override
  public void close() {
    camel.stop();
    database.close();
  }

  /** Makes a file with a manifest ready for a partner. */
  String ready(String partner, String interfaceId, int sequence) throws IOException {
    return ready(partner, interfaceId, sequence, "out", "{}");
  }

  /** Makes any file ready; its text is its own name. */
  String ready(String partner, String interfaceId, int sequence, String place, String manifest)
      throws IOException {
    var name = name(interfaceId, sequence) + (place.equals("out") ? "" : ".receipt.json");
    return ready(partner, interfaceId, sequence, place, manifest, name, name);
  }

  /** Makes a receipt ready that says so; there may be several of one name. */
  String receipt(String partner, String interfaceId, int sequence, String said) throws IOException {
    var name = name(interfaceId, sequence) + ".receipt.json";
    return ready(partner, interfaceId, sequence, "receipts", "", name, said);
  }

  private String ready(
      String partner,
      String interfaceId,
      int sequence,
      String place,
      String manifest,
      String name,
      String text)
      throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var delivery =
        new Delivery(
            partner + "-" + interfaceId + "-" + sequence + place.charAt(0) + text.hashCode(),
            partner,
            interfaceId,
            "131113",
            LocalDate.of(2026, 4, 1),
            sequence,
            name,
            place,
            payloads.put(new ByteArrayInputStream(bytes)),
            -1,
            manifest,
            "",
            null,
            DeliveryState.READY,
            null,
            Balance.NONE,
            "",
            1,
            0,
            Tries.NONE,
            now,
            now);
    assertThat(ledger.open(delivery, "jobs", "made")).isTrue();
    return delivery.id();
  }

  static String name(String interfaceId, int sequence) {
    return "%s_131113_20260401_%04d.csv".formatted(interfaceId, sequence);
  }

  Delivery delivery(String id) {
    return ledger.find(id).orElseThrow();
  }

  DeliveryState state(String id) {
    return delivery(id).state();
  }

  /** What came from a partner. */
  List<Delivery> received(String partner) {
    return ledger
        .list(new DeliveryQuery(null, partner, null, null, null, null, null, 1000, 0))
        .stream()
        .filter(d -> !d.state().isOutbound())
        .toList();
  }

  /** The codes of all findings on what came from a partner. */
  List<String> codes(String partner) {
    return received(partner).stream()
        .flatMap(d -> ledger.findings(d.id(), 10).stream())
        .map(finding -> finding.code().name())
        .toList();
  }

  Optional<Trouble> trouble(String partner, String where) {
    return troubles.all().stream()
        .filter(t -> t.partner().equals(partner) && t.where().equals(where))
        .findFirst();
  }

  /** What stands in the way there; "" when nothing does. */
  String told(String partner, String where) {
    return trouble(partner, where).map(Trouble::what).orElse("");
  }

  /** The partner's lines of this direction have looked, and looked again. */
  void looked(String partner, Direction direction) throws Exception {
    int before = pauses.asked(partner, direction);
    eventually(
        () -> assertThat(pauses.asked(partner, direction)).isGreaterThanOrEqualTo(before + 5));
  }

  Path folder(String partner, String place) throws IOException {
    return Files.createDirectories(directory.resolve("partners/" + partner + "/" + place));
  }

  /** Drops a file and its manifest into the partner's folder. */
  void drop(String partner, String name, String text) throws IOException {
    write(partner, name, text);
    write(partner, name + Manifest.SUFFIX, Neighbour.manifest(partner, name, text));
  }

  /** Written aside and renamed, as a careful partner does. */
  void write(String partner, String name, String text) throws IOException {
    var in = folder(partner, "in");
    var aside = Files.writeString(in.resolve("." + name + ".up"), text);
    Files.move(aside, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
