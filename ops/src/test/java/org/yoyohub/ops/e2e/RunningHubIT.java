package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that ask a running hub, on one that took two files; the last test harms its store. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningHubIT {
  @TempDir private static Path dir;
  private static StartedHub hub;

  @BeforeAll
  static void aHubWithTwoFiles() throws Exception {
    hub = StartedHub.on(dir.resolve("data"), new Launcher(dir, Map.of()));
    hub.drop(1);
    hub.drop(2);
    hub.receipt(1);
    hub.receipt(2);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void saysHowItIs() throws Exception {
    assertThat(hub.ask("status").out()).contains("up since", "held: 0");
    assertThat(hub.ask("status", "--json").json().path("held").asInt(-1)).isZero();
  }

  @Test
  void listsDeliveriesByTheirFilters() throws Exception {
    assertThat(count("--interface", "A_011-001_IF", "--state", "ANSWERED")).isEqualTo(2);
    assertThat(count("--date", "2026-04-01", "--state", "ANSWERED")).isEqualTo(2);
    assertThat(count("--date", "2026-04-02", "--state", "ANSWERED")).isZero();
    assertThat(count("--partner", "juki-131113")).isZero();
    assertThat(hub.ask("deliveries", "--state", "LOST").exit()).isEqualTo(12);
    assertThat(hub.ask("deliveries", "--date", "yesterday").exit()).isEqualTo(12);
  }

  private static int count(String... filter) throws IOException, InterruptedException {
    var words = new java.util.ArrayList<>(java.util.List.of(filter));
    words.add("--json");
    return hub.ask("deliveries", words.toArray(String[]::new)).json().path("deliveries").size();
  }

  @Test
  void followsAFileByIdAndByName() throws Exception {
    var byName = hub.ask("trace", StartedHub.fileName(1), "--json").json();
    var id = byName.path("delivery").path("id").asString();
    var byId = hub.ask("trace", id, "--json").json();

    assertThat(byId).isEqualTo(byName);
    assertThat(byId.path("events").size()).isGreaterThanOrEqualTo(5);
    assertThat(hub.ask("trace", id).out()).contains("RECEIVED", "APPLIED", "answers");
  }

  @Test
  void followsAPersonAcrossFilesWithoutAValue() throws Exception {
    var number = aSubject();
    var said = hub.ask("trace", number, "--json");

    assertThat(said.json().path("lines").size()).isGreaterThanOrEqualTo(1);
    assertThat(said.json().path("deliveries").get(0).path("file").asString())
        .startsWith("A_011-001_IF_131113_20260401_");
    assertThat(said.out()).doesNotContain(number);
    assertThat(hub.ask("trace", number).out()).contains("処理結果");
  }

  /** The same options give the same file: somebody of the first that was dropped. */
  private static String aSubject() throws IOException, InterruptedException {
    var apart = dir.resolve("apart");
    new Launcher(dir, Map.of())
        .hub("sample", "A_011-001_IF", "--rows", "100", "--sequence", "1", "--out", "" + apart);
    return Files.readAllLines(apart.resolve(StartedHub.fileName(1))).get(1).split(",")[1];
  }

  @Test
  void saysThatNothingIsKnown() throws Exception {
    assertThat(hub.ask("trace", "nowhere").exit()).isEqualTo(8);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void findsTheByteThatWasFlipped() throws Exception {
    var before = hub.ask("verify");
    assertThat(before.exit()).as(before.out()).isZero();

    flipAByteOf(aPayload());
    var after = hub.ask("verify", "--json");

    assertThat(after.exit()).isEqualTo(8);
    assertThat(after.json().path("holds").asBoolean()).isFalse();
    assertThat(after.json().path("payloads").path("bad")).isNotEmpty();
    assertThat(after.json().path("chain").path("holds").asBoolean()).isTrue();
    assertThat(hub.ask("verify").out()).contains(" not intact", "\n  ");
  }

  private static Path aPayload() throws IOException {
    try (var files = Files.walk(hub.directory().resolve("payloads"))) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  private static void flipAByteOf(Path file) throws IOException {
    file.toFile().setWritable(true);
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
