package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.e2e.Launcher.Said;
import tools.jackson.databind.JsonNode;

/** The operator's verbs on a hub in a process of its own: one lane, told as a story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LanesIT {
  private static final String LANE = "kenko-131113/A_011-001_IF/131113";
  @TempDir private static Path dir;
  private static StartedHub hub;

  @BeforeAll
  static void aHubWithOneFile() throws Exception {
    hub = StartedHub.on(dir.resolve("data"), new Launcher(dir, Map.of()));
    hub.drop(1);
    hub.receipt(1);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  @Order(1)
  void aGapBlocksALaneAndTheHubSaysSo() throws Exception {
    hub.drop(3);
    hub.taken(3);
    hub.drop(4);
    hub.taken(4);

    var lanes = hub.ask("lanes", "--blocked");

    assertThat(lanes.exit()).isEqualTo(4);
    assertThat(lanes.out()).contains("gap F019 連番2が未着", "hub lane unblock " + LANE);
    assertThat(hub.ask("status").exit()).isEqualTo(4);
    told(3, "HELD");
  }

  @Test
  @Order(2)
  void anOperatorLetsItGoOnWithEverythingBehind() throws Exception {
    assertThat(hub.tell("lane", "unblock", LANE).exit()).isEqualTo(12);

    var said = tell("lane", "unblock", LANE);

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains(StartedHub.fileName(3), StartedHub.fileName(4));
    told(3, "APPLIED");
    told(4, "APPLIED");
    assertThat(hub.ask("trace", StartedHub.fileName(3)).out())
        .contains("operator hana", "two was never sent");
  }

  @Test
  @Order(3)
  void theLateNumberIsHeldBesideItsLaneUntilItIsReleased() throws Exception {
    hub.drop(2);
    hub.taken(2);
    var late = StartedHub.fileName(2);

    assertThat(hub.ask("lanes", "--blocked").exit()).isZero();
    assertThat(hub.ask("status").out()).contains("beside", "F020");
    hub.drop(5);
    told(5, "APPLIED");
    told(2, "HELD");

    assertThat(tell("release", late).exit()).isZero();
    told(2, "APPLIED");
    assertThat(tell("hold", late).err()).contains("nothing is left to be held");
    assertThat(tell("resend", late).exit()).isEqualTo(12);
  }

  @Test
  @Order(4)
  void aFileThatCannotBeLaidWaitsAndIsSentAgainAtOnce() throws Exception {
    var receipts = hub.directory().resolve("partners/kenko-131113/receipts");
    var aside = Files.move(receipts, receipts.resolveSibling("aside"));
    Files.createFile(receipts);
    hub.drop(6);
    hub.until(() -> waiting().filter(lane -> tries(lane) >= 4).isPresent());

    var status = hub.ask("status");
    assertThat(status.exit()).isEqualTo(4);
    assertThat(status.out()).contains("waits", "trouble", "hub resend");

    var resent = tell("resend", waiting().orElseThrow().path("head").asString());
    assertThat(resent.exit()).as(resent.err()).isZero();
    Files.delete(receipts);
    Files.move(aside, receipts);
    told(6, "APPLIED");
    hub.until(() -> waiting().isEmpty());
  }

  private static void told(int sequence, String state) throws IOException {
    var receipt = hub.receiptOf(sequence);
    hub.until(
        () ->
            Files.exists(receipt)
                && Files.readString(receipt).contains("\"state\" : \"" + state + "\""));
  }

  private static Optional<JsonNode> waiting() throws IOException {
    return ask("lanes", "--json")
        .json()
        .path("lanes")
        .valueStream()
        .filter(lane -> lane.path("state").asString().equals("waits"))
        .findFirst();
  }

  private static int tries(JsonNode lane) {
    return Integer.parseInt(lane.path("why").asString().replaceAll(".*\\((\\d+) tries.*", "$1"));
  }

  private static Said ask(String... words) throws IOException {
    try {
      return hub.tell(words);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  @Order(5)
  void theBooksHoldAfterAllOfIt() throws Exception {
    var proof = hub.ask("verify");

    assertThat(proof.exit()).as(proof.out()).isZero();
    assertThat(proof.out()).contains("0 not as their last event left them");
  }

  private static Said tell(String... words) throws Exception {
    var why = new String[] {"--reason", "two was never sent", "--by", "hana"};
    return hub.tell(
        java.util.stream.Stream.of(words, why)
            .flatMap(java.util.stream.Stream::of)
            .toArray(String[]::new));
  }
}
