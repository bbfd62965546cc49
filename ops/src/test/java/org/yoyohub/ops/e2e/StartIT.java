package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code hub start}: a life from the first start to the last stop, crashes included. */
class StartIT {
  @TempDir private Path dir;
  private Path data;
  private Launcher launcher;

  @BeforeEach
  void aShell() {
    launcher = new Launcher(dir, Map.of());
    data = dir.resolve("data");
  }

  @Test
  void saysOnceThatItIsReadyAnswersAFileAndStopsCleanly() throws Exception {
    try (var hub = StartedHub.on(data, launcher)) {
      assertThat(hub.out()).hasSize(1).first().asString().startsWith("ready: ");
      assertThat(data.resolve("agreements/kenko-131113.yaml")).exists();

      hub.drop(1);
      var cold = hub.receipt(1);
      hub.drop(2);
      inform("100 rows, first file", cold, "second file", hub.receipt(2));

      var receipt = JsonMapper.builder().build().readTree(Files.readString(hub.receiptOf(1)));
      assertThat(receipt.path("state").asString()).isEqualTo("APPLIED");
      assertThat(hub.terminate()).isZero();
      assertThat(hub.err()).isEmpty();
    }
    assertThat(data.resolve("hub.json")).doesNotExist();
  }

  @Test
  void answersTheFileInFlightAfterACrash() throws Exception {
    try (var hub = StartedHub.on(data, launcher)) {
      hub.drop(1);
      hub.kill();
    }
    assertThat(data.resolve("hub.json")).exists();
    assertThat(launcher.hub("status", "--dir", data.toString()).exit()).isEqualTo(16);

    try (var hub = StartedHub.on(data, launcher)) {
      inform("crashed with a file in flight", hub.receipt(1), "", Duration.ZERO);

      assertThat(hub.ask("verify").exit()).isZero();
      hub.drop(2);
      hub.receipt(2);
    }
  }

  @Test
  void listensOnLoopbackOnlyAndLetsNoSecondHubIn() throws Exception {
    int port = freePort();
    try (var hub = StartedHub.on(data, launcher, "--port", "" + port)) {
      assertThat(hub.out().get(0)).contains("http://127.0.0.1:" + port);
      assertThat(isOpen(new InetSocketAddress("127.0.0.1", port))).isTrue();
      for (var address : NetworkInterface.networkInterfaces().toList()) {
        address
            .inetAddresses()
            .filter(a -> !a.isLoopbackAddress())
            .forEach(a -> assertThat(isOpen(new InetSocketAddress(a, port))).isFalse());
      }

      var second = hub.ask("start");
      assertThat(second.exit()).isEqualTo(12);
      assertThat(second.err()).contains("another hub runs on");
      assertThat(launcher.hub("demo", "--dir", data.toString()).exit()).isEqualTo(12);
      assertThat(hub.ask("status").exit()).isZero();
    }
  }

  @Test
  void saysInOneLineThatThePortIsTaken() throws Exception {
    try (var taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress("127.0.0.1", 0));

      var said =
          launcher.hub("start", "--dir", data.toString(), "--port", "" + taken.getLocalPort());

      assertThat(said.exit()).isEqualTo(12);
      assertThat(said.err().lines()).hasSize(1).first().asString().contains("port");
    }
  }

  @Test
  void tellsEverythingThatIsWrongInOneList() throws Exception {
    Files.createDirectories(data.resolve("agreements"));
    Files.writeString(
        data.resolve("agreements/kenko-131113.yaml"), "partner: somebody-else\nname: x\n");
    Files.writeString(
        data.resolve("settings.yaml"),
        "workers: 0\ncolour: blue\ndaily: { at: 5, jobs: [pmh-keys] }\nkeys: { every: PT1S }\n");

    var said = launcher.hub("start", "--dir", data.toString(), "--db", "oracle:thing");

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err())
        .contains("kenko-131113.yaml:1")
        .contains("settings.yaml:1", "must be 1 to 64")
        .contains("settings.yaml:2", "colour")
        .contains("settings.yaml:3: at: must be a time", "no job is named so; there are [pmh-key,")
        .contains("settings.yaml:4: every: must be PT0S")
        .contains("--db must begin with jdbc:postgresql:")
        .doesNotContain("Exception", "\tat ");
    assertThat(data.resolve("db")).doesNotExist();
  }

  private static void inform(String what, Duration first, String and, Duration second) {
    System.out.printf("%s: %d ms; %s: %d ms%n", what, first.toMillis(), and, second.toMillis());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isOpen(InetSocketAddress address) {
    try (var socket = new Socket()) {
      socket.connect(address, 1000);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
