package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code hub reconcile} on a real process, with a hand in its files: rows B08, G07 and J05. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReconcileIT {
  private static final String PARTNER = "partners/kenko-131113/";
  @TempDir private static Path dir;
  private static StartedHub hub;

  @BeforeAll
  static void aHubWhosePartnerAcknowledges() throws Exception {
    var data = dir.resolve("data");
    var launcher = new Launcher(dir, Map.of());
    StartedHub.on(data, launcher).close();
    var agreement = data.resolve("agreements/kenko-131113.yaml");
    var lines =
        Files.readAllLines(agreement).stream().filter(l -> !l.startsWith("transport")).toList();
    Files.write(agreement, lines);
    Files.writeString(
        agreement, "transport: { confirm: ack }\n", java.nio.file.StandardOpenOption.APPEND);
    hub = StartedHub.on(data, launcher);
    hub.drop(1);
    hub.receipt(1);
    hub.passOn(1);
    hub.until(() -> Files.exists(result()));
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  @Order(1)
  void findsNothingOnAHubInOrder() throws Exception {
    var said = hub.ask("reconcile");

    assertThat(said.exit()).as(said.out()).isZero();
    assertThat(said.out()).isEqualTo("disk and ledger are in order\n");
  }

  @Test
  @Order(2)
  void mendsWhatAHandDeletedAddedAndEdited() throws Exception {
    var good = Files.readString(result());
    hub.drop(3); // held: it waits for the second
    hub.until(() -> !Files.exists(in(3)));
    Files.writeString(result(), "edited by hand");
    Files.delete(hub.receiptOf(1));
    lay("payloads/00/" + "00".repeat(32) + ".sealed", 48);
    lay("payloads/tmp/left.part", 2);
    lay(PARTNER + "out/.left.part", 2);
    copyOfTheThird();

    var found = kinds(hub.ask("reconcile", "--json").json());
    assertThat(found)
        .containsEntry("CHANGED_FILE", 1)
        .containsEntry("MISSING_FILE", 1)
        .containsEntry("STALE_PAYLOAD", 1)
        .containsEntry("LEFT_OVER", 2)
        .containsEntry("TAKEN_FILE", 1)
        .hasSize(5);
    assertThat(hub.ask("reconcile").exit()).isEqualTo(8);
    assertThat(hub.ask("reconcile").out()).contains("with --apply: send again", "6 differences");

    var mended = hub.ask("reconcile", "--apply");
    assertThat(mended.exit()).as(mended.out()).isZero();
    assertThat(mended.out()).contains("done: send again", "6 mended");

    hub.until(() -> Files.exists(hub.receiptOf(1)) && Files.readString(result()).equals(good));
    hub.until(() -> isInOrder());
    assertThat(hub.directory().resolve("lost+found")).isDirectoryContaining("glob:**.sealed");
    assertThat(hub.ask("verify").exit()).isZero();
  }

  @Test
  @Order(3)
  void namesAFileNobodyKnowsAndKeepsIt() throws Exception {
    var unknown = lay(PARTNER + "out/by-hand.csv", 48);

    var said = hub.ask("reconcile", "--apply");

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.out()).contains("UNKNOWN_FILE", "by-hand.csv", "to do");
    assertThat(unknown).exists();
    Files.delete(unknown);
  }

  @Test
  @Order(4)
  void namesALostPayloadThatOnlyABackupBringsBack() throws Exception {
    var payload = aPayload();
    var aside = Files.move(payload, dir.resolve("aside"));

    var said = hub.ask("reconcile", "--apply");
    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.out()).contains("LOST_PAYLOAD", "restore the payload from a backup");

    Files.move(aside, payload);
    assertThat(hub.ask("reconcile").exit()).isZero();
    assertThat(hub.ask("verify").exit()).isZero();
  }

  private static boolean isInOrder() {
    try {
      return hub.ask("reconcile").exit() == 0;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The data of a delivery that is open, as a crash before its deletion would leave it. */
  private static void copyOfTheThird() throws Exception {
    var apart = dir.resolve("apart");
    new Launcher(dir, Map.of())
        .hub("sample", "A_011-001_IF", "--rows", "100", "--sequence", "3", "--out", "" + apart);
    var copy = Files.copy(apart.resolve(StartedHub.fileName(3)), in(3));
    age(copy, 1);
  }

  private static Path in(int sequence) {
    return hub.directory().resolve(PARTNER + "in").resolve(StartedHub.fileName(sequence));
  }

  private static Path result() throws IOException {
    try (var files = Files.list(hub.directory().resolve(PARTNER + "out"))) {
      return files
          .filter(file -> file.toString().endsWith(".csv") && !file.toString().contains("hand"))
          .findFirst()
          .orElse(Path.of("not there yet"));
    }
  }

  private static Path aPayload() throws IOException {
    try (var files = Files.walk(hub.directory().resolve("payloads"))) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  private static Path lay(String path, int hours) throws IOException {
    var file = hub.directory().resolve(path);
    Files.createDirectories(file.getParent());
    return age(Files.writeString(file, "by hand"), hours);
  }

  private static Path age(Path file, int hours) throws IOException {
    var then = Instant.now().minusSeconds(3600L * hours);
    return Files.setLastModifiedTime(file, FileTime.from(then));
  }

  private static Map<String, Integer> kinds(JsonNode answer) {
    var kinds = new TreeMap<String, Integer>();
    for (var difference : answer.path("differences")) {
      kinds.merge(difference.path("kind").asString(), 1, Integer::sum);
    }
    return kinds;
  }
}
