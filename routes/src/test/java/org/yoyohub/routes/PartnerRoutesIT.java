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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;
import org.yoyohub.formats.envelope.Manifest;

/** Real routes on real folders: what is dropped is taken once, what is ready is laid out whole. */
final class PartnerRoutesIT {
  private static final String KENKO = "kenko-131113";
  private static final String OTHER = "other-131113";
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  @TempDir Path directory;
  private JoinedHub hub;
  private JdbcLedger ledger;
  private PretendIntake intake;

  @BeforeEach
  void open() throws Exception {
    hub = new JoinedHub(directory, RetryPlan.OF_A_PARTNER);
    ledger = hub.ledger;
    intake = new PretendIntake(ledger, hub.payloads);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private void start() throws Exception {
    start(PATIENCE);
  }

  private void start(Duration patience) throws Exception {
    hub.start(patience, agreement(KENKO), agreement(OTHER));
  }

  @Test
  void takesADropAndLaysItsReceiptOut() throws Exception {
    start();
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
    start();
    write(KENKO, name(1), "one");
    eventually(this::aPollHasPassed);
    assertThat(received(KENKO)).isEmpty();

    write(KENKO, name(1) + Manifest.SUFFIX, manifest(KENKO, name(1), "one"));
    eventually(() -> assertThat(received(KENKO)).hasSize(1));
  }

  @Test
  void waitsForTheDataOfAManifestThatIsThere() throws Exception {
    start();
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
    start();
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
    start();
    write(KENKO, name(1), "one");

    eventually(() -> assertThat(codes(KENKO)).containsExactly("F016"));
    assertThat(in(KENKO)).isEmptyDirectory();
  }

  @Test
  void answersAnAnnouncementWhoseDataNeverCame() throws Exception {
    start();
    write(KENKO, name(1) + Manifest.SUFFIX, manifest(KENKO, name(1), "one"));

    eventually(() -> assertThat(codes(KENKO)).containsExactly("F015"));
    assertThat(in(KENKO)).isEmptyDirectory();
  }

  @Test
  void answersALinkAndLeavesWhatItLeadsTo() throws Exception {
    var secret = Files.writeString(directory.resolve("secret"), "SECRET");
    Files.createSymbolicLink(in(KENKO).resolve(name(1)), secret);
    start();

    eventually(() -> assertThat(codes(KENKO)).containsExactly("F024"));
    assertThat(secret).hasContent("SECRET");
  }

  @Test
  void takesWhatLayThereLongBeforeTheStartAsWhatItIs() throws Exception {
    drop(KENKO, name(1), "one");
    var laid = Instant.now();
    eventually(() -> assertThat(Instant.now()).isAfter(laid.plus(PATIENCE)));
    start();

    eventually(() -> assertThat(in(KENKO)).isEmptyDirectory());
    assertThat(codes(KENKO)).isEmpty();
    assertThat(received(KENKO)).singleElement().matches(d -> !d.manifest().isEmpty());
  }

  @Test
  void isPatientWithACopyThatKeptAnOldTime() throws Exception {
    start(Duration.ofHours(1));
    var data = directory.resolve("old");
    Files.writeString(data, "one");
    Files.setLastModifiedTime(data, FileTime.from(Instant.EPOCH));
    Files.move(data, in(KENKO).resolve(name(1)), StandardCopyOption.ATOMIC_MOVE);
    aSweepPasses();
    assertThat(received(KENKO)).isEmpty();
    write(KENKO, name(1) + Manifest.SUFFIX, manifest(KENKO, name(1), "one"));

    eventually(() -> assertThat(received(KENKO)).hasSize(1));
    assertThat(codes(KENKO)).isEmpty();
  }

  /** Only a sweep takes a stranger's drop; the second is taken by one that began after this. */
  private void aSweepPasses() throws Exception {
    for (int i = 1; i <= 2; i++) {
      int drops = i;
      drop("stranger", name(i), "who");
      eventually(() -> assertThat(received("stranger")).hasSize(drops));
    }
  }

  @Test
  void keepsPartnersApart() throws Exception {
    start();
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
    start();
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
    start();
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
    return hub.received(partner);
  }

  private List<String> codes(String partner) {
    return hub.codes(partner);
  }

  private List<DeliveryState> states() {
    return ledger.list(DeliveryQuery.any(100)).stream().map(Delivery::state).toList();
  }

  private Path in(String partner) throws IOException {
    return hub.folder(partner, "in");
  }

  private Path receipt(String partner, String name) {
    return directory.resolve("partners/" + partner + "/receipts/" + name + ".receipt.json");
  }

  private void drop(String partner, String name, String text) throws IOException {
    hub.drop(partner, name, text);
  }

  private void write(String partner, String name, String text) throws IOException {
    hub.write(partner, name, text);
  }

  private static String name(int sequence) {
    return JoinedHub.name("A_011-001_IF", sequence);
  }
}
