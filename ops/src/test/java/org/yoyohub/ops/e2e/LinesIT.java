package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A partner with a server of its own, which goes down in the middle and comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinesIT {
  private static final String PARTNER = "kenko-131113";
  private static final String KEY = "kenko.key";
  @TempDir private static Path temp;
  private static Launcher launcher;
  private static PartnerServer server;
  private static StartedHub hub;

  @BeforeAll
  static void aHubThatIsAgreedWithAServer() throws Exception {
    launcher = new Launcher(temp, Map.of());
    var dir = temp.resolve("data");
    try (var first = StartedHub.on(dir, launcher)) {
      assertThat(first.terminate()).isZero();
    }
    server = new PartnerServer(temp.resolve("partner"), dir.resolve("keys").resolve(KEY));
    agree(dir);
    hub = StartedHub.on(dir, launcher);
  }

  private static void agree(Path dir) throws IOException {
    var peer = server.peer(KEY);
    var agreement = dir.resolve("agreements/" + PARTNER + ".yaml");
    var text = Files.readString(agreement).replaceAll("(?m)^transport:.*\\R?", "");
    Files.writeString(
        agreement, text + "\ntransport:\n  push: %s\n  pull: %s\n".formatted(peer, peer));
    Files.writeString(
        dir.resolve("settings.yaml"),
        "retry: { first: PT1S, longest: PT2S, tries: 5 }\npull-every: PT1S\n");
  }

  @AfterAll
  static void stop() throws IOException {
    hub.close();
    server.close();
  }

  @Test
  @Order(1)
  void takesAFileFromTheServerAndLaysItsAnswersThere() throws Exception {
    var test = hub.tell("partner", "test", PARTNER);
    assertThat(test.exit()).as(test.out()).isZero();
    assertThat(test.out()).contains("push to 127.0.0.1", "pull to 127.0.0.1").doesNotContain("NO");

    offer(1);
    hub.passOn(1);

    hub.until(() -> isAnswered(1));
    assertThat(names("out")).isEmpty();
    hub.until(() -> deliveries("SENT").isEmpty() && deliveries("READY").isEmpty());
    assertThat(hub.ask("status").exit()).isZero();
  }

  @Test
  @Order(2)
  @DisplayName("D01 a dead server: told to operators, its files kept after the last try")
  void tellsOfADeadServer() throws Exception {
    server.close();
    hub.drop(2);
    hub.passOn(2);
    hub.until(() -> !deliveries("FAILED").isEmpty());

    var test = hub.tell("partner", "test", PARTNER);
    assertThat(test.exit()).isNotZero();
    assertThat(test.out()).contains("NO", "UNREACHABLE at CONNECT");
    var status = hub.ask("status");
    assertThat(status.exit()).isEqualTo(4);
    assertThat(status.out())
        .contains("trouble", "UNREACHABLE at CONNECT; left alone until", "failed", "hub resend");
    assertThat(hub.tell("partner", "show", PARTNER).out())
        .contains("trouble pull", "trouble push", "left alone until");
  }

  @Test
  @Order(3)
  @DisplayName("D01 the server is back: a resend delivers everything, once")
  void deliversEverythingWhenTheServerIsBack() throws Exception {
    offer(3);
    hub.passOn(3);
    server.start();

    hub.until(LinesIT::isAllSentAfterResending);

    hub.until(() -> isAnswered(2) && isAnswered(3));
    hub.until(() -> ask("status") == 0);
    // 住基連携 thrice, and what became of those whom the second and third file found registered
    assertThat(names("in")).hasSize(10);
    assertThat(names("receipts")).hasSize(3);
  }

  @Test
  @Order(4)
  void theBooksHoldAfterAllOfIt() throws Exception {
    var verified = hub.ask("verify");
    assertThat(verified.exit()).as(verified.out()).isZero();
    var reconciled = hub.ask("reconcile");
    assertThat(reconciled.exit()).as(reconciled.out()).isZero();
  }

  /** The partner lays a file out on its own server. */
  private static void offer(int sequence) throws Exception {
    var said =
        launcher.hub(
            "sample",
            "A_011-001_IF",
            "--rows",
            "100",
            "--sequence",
            String.valueOf(sequence),
            "--out",
            server.folder("out").toString());
    assertThat(said.exit()).as(said.err()).isZero();
  }

  private static boolean isAnswered(int sequence) throws IOException {
    var receipt = StartedHub.fileName(sequence) + ".receipt.json";
    long answers = names("in").stream().filter(n -> n.endsWith(".manifest.json")).count();
    return names("receipts").contains(receipt) && answers >= sequence;
  }

  private static boolean isAllSentAfterResending() throws IOException {
    for (var id : deliveries("FAILED")) {
      say("resend", id, "--by", "hana", "--reason", "the server is back");
    }
    return deliveries("FAILED").isEmpty() && deliveries("READY").isEmpty();
  }

  private static List<String> deliveries(String state) throws IOException {
    return say("deliveries", "--state", state, "--partner", PARTNER, "--json")
        .json()
        .path("deliveries")
        .valueStream()
        .map(d -> d.path("id").asString())
        .toList();
  }

  private static int ask(String verb) throws IOException {
    return say(verb).exit();
  }

  private static Launcher.Said say(String... words) throws IOException {
    try {
      return hub.tell(words);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static List<String> names(String place) throws IOException {
    try (var files = Files.list(server.folder(place))) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }
}
