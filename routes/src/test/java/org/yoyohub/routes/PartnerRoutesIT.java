package org.yoyohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.routes.Eventually.eventually;
import static org.yoyohub.routes.Neighbour.agreement;
import static org.yoyohub.routes.Neighbour.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.LeaseKeeper;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.partner.jdbc.JdbcPauses;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.core.receive.Receiver;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.routes.remote.Deadlines;
import org.yoyohub.routes.remote.PushLines;
import org.yoyohub.routes.remote.RemoteConnector;

/** Real routes on real folders: what is dropped is taken once, what is ready is laid out whole. */
final class PartnerRoutesIT {
  private static final String KENKO = "kenko-131113";
  private static final String OTHER = "other-131113";
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  @TempDir Path directory;
  private Database database;
  private JdbcLedger ledger;
  private PretendIntake intake;
  private Pauses pauses;
  private Troubles troubles;
  private DefaultCamelContext camel;

  @BeforeEach
  void open() throws Exception {
    database = Database.embedded(directory).migrate();
    ledger = new JdbcLedger(database.dataSource(), database.transactions(), Clock.systemUTC());
    var payloads =
        new FilePayloadStore(directory.resolve("payloads"), new SecretKeySpec(new byte[32], "AES"));
    intake = new PretendIntake(ledger, payloads);
    var agreements = Agreements.of(List.of(agreement(KENKO), agreement(OTHER)));
    var folders = PartnerFolders.below(directory);
    var transaction = new TransactionTemplate(database.transactions());
    var receiver = new Receiver(ledger, payloads, agreements, transaction, Clock.systemUTC());
    pauses = new JdbcPauses(database.dataSource(), database.transactions(), Clock.systemUTC());
    troubles = new Troubles(Clock.systemUTC());
    camel = new DefaultCamelContext();
    var leases = new LeaseKeeper(ledger);
    new PartnerRoutes(
            agreements,
            folders,
            receiver,
            new Publisher(
                ledger, payloads, agreements, folders, pauses, troubles, leases, "routes"),
            new Lines(
                ledger,
                payloads,
                folders,
                pauses,
                troubles,
                leases,
                RemoteConnector.sftp(Deadlines.USUAL),
                new PushLines(Clock.systemUTC()),
                directory.resolve("keys"),
                RetryPlan.OF_A_PARTNER,
                Duration.ofSeconds(1),
                "routes",
                Clock.systemUTC()),
            new Sweeper(agreements, folders, receiver, pauses, PATIENCE))
        .addTo(camel);
  }

  @AfterEach
  void close() {
    camel.stop();
    database.close();
  }

  @Test
  void takesADropAndLaysItsReceiptOut() throws Exception {
    camel.start();
    drop(KENKO, name(1), "one");

    eventually(() -> assertThat(in(KENKO)).isEmptyDirectory());
    eventually(
        () -> {
          intake.work();
          assertThat(receipt(KENKO, name(1))).hasContent("APPLIED");
        });
    eventually(() -> assertThat(states()).containsOnly(DeliveryState.ANSWERED, DeliveryState.SENT));
  }

  @Test
  void waitsForTheManifestOfDataThatIsThere() throws Exception {
    camel.start();
    write(KENKO, name(1), "one");
    eventually(this::aPollHasPassed);
    assertThat(received(KENKO)).isEmpty();

    write(KENKO, name(1) + Manifest.SUFFIX, manifest(KENKO, name(1), "one"));
    eventually(() -> assertThat(received(KENKO)).hasSize(1));
  }

  @Test
  void waitsForTheDataOfAManifestThatIsThere() throws Exception {
    camel.start();
    write(KENKO, name(1) + Manifest.SUFFIX, manifest(KENKO, name(1), "one"));
    eventually(this::aPollHasPassed);
    assertThat(received(KENKO)).isEmpty();

    write(KENKO, name(1), "one");
    eventually(() -> assertThat(received(KENKO)).hasSize(1));
    assertThat(ledger.findings(received(KENKO).get(0).id(), 1)).isEmpty();
  }

  /** Another partner's drop was taken meanwhile. */
  private void aPollHasPassed() throws IOException {
    if (received(OTHER).isEmpty()) {
      drop(OTHER, name(1), "other");
    }
    assertThat(received(OTHER)).isNotEmpty();
  }

  @Test
  void answersAFolderThatNoAgreementKnows() throws Exception {
    camel.start();
    drop("stranger", name(1), "who");

    eventually(() -> assertThat(received("stranger")).hasSize(1));
    eventually(
        () -> {
          intake.work();
          assertThat(receipt("stranger", name(1))).exists();
        });
  }

  @Test
  void answersDataThatNobodyAnnouncedForLong() throws Exception {
    camel.start();
    write(KENKO, name(1), "one");

    eventually(() -> assertThat(codes(KENKO)).containsExactly("F016"));
    assertThat(in(KENKO)).isEmptyDirectory();
  }

  @Test
  void answersAnAnnouncementWhoseDataNeverCame() throws Exception {
    camel.start();
    write(KENKO, name(1) + Manifest.SUFFIX, manifest(KENKO, name(1), "one"));

    eventually(() -> assertThat(codes(KENKO)).containsExactly("F015"));
    assertThat(in(KENKO)).isEmptyDirectory();
  }

  @Test
  void answersALinkAndLeavesWhatItLeadsTo() throws Exception {
    var secret = Files.writeString(directory.resolve("secret"), "SECRET");
    Files.createSymbolicLink(in(KENKO).resolve(name(1)), secret);
    camel.start();

    eventually(() -> assertThat(codes(KENKO)).containsExactly("F024"));
    assertThat(secret).hasContent("SECRET");
  }

  @Test
  void takesWhatLayThereLongBeforeTheStartAsWhatItIs() throws Exception {
    drop(KENKO, name(1), "one");
    var laid = Instant.now();
    eventually(() -> assertThat(Instant.now()).isAfter(laid.plus(PATIENCE)));
    camel.start();

    eventually(() -> assertThat(in(KENKO)).isEmptyDirectory());
    assertThat(codes(KENKO)).isEmpty();
    assertThat(received(KENKO)).singleElement().matches(d -> !d.manifest().isEmpty());
  }

  @Test
  void isPatientWithACopyThatKeptAnOldTime() throws Exception {
    camel.start();
    var data = directory.resolve("old");
    Files.writeString(data, "one");
    Files.setLastModifiedTime(data, FileTime.from(Instant.EPOCH));
    Files.move(data, in(KENKO).resolve(name(1)), StandardCopyOption.ATOMIC_MOVE);
    eventually(this::aPollHasPassed);
    write(KENKO, name(1) + Manifest.SUFFIX, manifest(KENKO, name(1), "one"));

    eventually(() -> assertThat(received(KENKO)).hasSize(1));
    assertThat(codes(KENKO)).isEmpty();
  }

  @Test
  void keepsPartnersApart() throws Exception {
    camel.start();
    write(KENKO, name(1) + Manifest.SUFFIX, "{}");
    drop(OTHER, name(1), "other");

    eventually(
        () -> {
          intake.work();
          assertThat(receipt(OTHER, name(1))).hasContent("APPLIED");
        });
    assertThat(receipt(KENKO, name(1))).doesNotExist();
  }

  @Test
  void looksAtNoHiddenFile() throws Exception {
    camel.start();
    write(KENKO, ".upload.csv", "half");
    write(KENKO, ".upload.csv" + Manifest.SUFFIX, "{}");
    write(KENKO, name(1), "one");

    eventually(() -> assertThat(codes(KENKO)).containsExactly("F016"));
    assertThat(received(KENKO)).hasSize(1);
    assertThat(in(KENKO).resolve(".upload.csv")).exists();
  }

  @Test
  void publishesDataAndManifestForTheGroupAndLeavesNoPart() throws Exception {
    drop(KENKO, name(1), "one");
    camel.start();
    eventually(() -> assertThat(received(KENKO)).hasSize(1));
    intake.open(received(KENKO).get(0), name(2), "out", "two", "{\"manifest\":1}");
    var out = directory.resolve("partners/" + KENKO + "/out");

    eventually(
        () -> assertThat(out.resolve(name(2) + Manifest.SUFFIX)).hasContent("{\"manifest\":1}"));
    // the manifest is there: so is all the rest
    assertThat(out.resolve(name(2))).hasContent("two");
    eventually(
        () -> {
          try (var files = Files.list(out)) {
            assertThat(files).hasSize(2).allMatch(PartnerRoutesIT::isForTheGroup);
          }
        });
  }

  private static boolean isForTheGroup(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).equals("rw-r-----");
    } catch (IOException e) {
      return false;
    }
  }

  private List<Delivery> received(String partner) {
    return ledger
        .list(new DeliveryQuery(null, partner, null, null, null, null, null, 100, 0))
        .stream()
        .filter(d -> !d.state().isOutbound())
        .toList();
  }

  private List<String> codes(String partner) {
    return received(partner).stream()
        .flatMap(d -> ledger.findings(d.id(), 10).stream())
        .map(finding -> finding.code().name())
        .toList();
  }

  private List<DeliveryState> states() {
    return ledger.list(DeliveryQuery.any(100)).stream().map(Delivery::state).toList();
  }

  private Path in(String partner) throws IOException {
    return Files.createDirectories(directory.resolve("partners/" + partner + "/in"));
  }

  private Path receipt(String partner, String name) {
    return directory.resolve("partners/" + partner + "/receipts/" + name + ".receipt.json");
  }

  private void drop(String partner, String name, String text) throws IOException {
    write(partner, name, text);
    write(partner, name + Manifest.SUFFIX, manifest(partner, name, text));
  }

  /** Written aside and renamed, as a careful partner does. */
  private void write(String partner, String name, String text) throws IOException {
    var aside = Files.writeString(in(partner).resolve("." + name + ".up"), text);
    Files.move(aside, in(partner).resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String name(int sequence) {
    return "A_011-001_IF_131113_20260401_%04d.csv".formatted(sequence);
  }
}
