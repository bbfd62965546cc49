package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.routes.remote.BlackHole.Weather;
import org.yoyohub.routes.remote.RemoteException.Reason;
import org.yoyohub.routes.remote.RemoteException.Stage;

@Timeout(180)
class DeadlineIT extends WithMina {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Deadlines SHORT =
      new Deadlines(LIMIT, LIMIT.multipliedBy(3), LIMIT, LIMIT, LIMIT, 1024);
  private static final int LARGE = 20_000_000;

  /** The first connection of a process is slow; what is timed here is not the first. */
  @BeforeEach
  void warm() throws RemoteException {
    connect().close();
  }

  private void endsAt(Stage stage, ThrowingCallable work) {
    var from = Instant.now();
    var failed = catchThrowableOfType(RemoteException.class, work);

    assertThat(failed).as("it failed").isNotNull();
    assertThat(failed.reason()).isEqualTo(Reason.DEADLINE);
    assertThat(failed.stage()).isEqualTo(stage);
    assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(12));
  }

  @Test
  @DisplayName("D01 a host without a name and a port where nobody listens are told at once")
  void whoCannotBeReachedIsToldAtOnce() throws IOException {
    int closed;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = free.getLocalPort();
    }

    assertThat(reason(peer("127.0.0.1", closed))).isEqualTo(Reason.UNREACHABLE);
    assertThat(reason(peer("no-such-host.invalid", 22))).isIn(Reason.UNREACHABLE, Reason.DEADLINE);
  }

  private Peer peer(String host, int port) {
    return new Peer(host, port, "yoyo", server.hostKey().line(), "any", "/in", "/receipts");
  }

  private Reason reason(Peer peer) {
    return catchThrowableOfType(
            RemoteException.class, () -> RemoteConnector.sftp(SHORT).connect(peer, ours.file()))
        .reason();
  }

  @Test
  @DisplayName("D02 a black hole ends in its time: connect")
  void connecting() throws IOException {
    // a server that takes nobody, with a queue that is full, does not even answer the first packet
    var waiting = new ArrayList<Socket>();
    try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (int i = 0; i < 4; i++) {
        waiting.add(knock(full));
      }
      endsAt(
          Stage.CONNECT,
          () ->
              RemoteConnector.sftp(SHORT)
                  .connect(peer("127.0.0.1", full.getLocalPort()), ours.file()));
    } finally {
      for (var socket : waiting) {
        socket.close();
      }
    }
  }

  private static Socket knock(ServerSocket door) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(door.getInetAddress(), door.getLocalPort()), 100);
    } catch (java.net.SocketTimeoutException e) {
      // that is the sign that the queue is full
    }
    return socket;
  }

  @Test
  @DisplayName("D02 a black hole ends in its time: before the server's first word")
  void beforeTheFirstWord() {
    wire.weather(Weather.SWALLOWED);

    endsAt(Stage.AUTH, () -> connectByWire(SHORT));
  }

  @Test
  @DisplayName("D02 a black hole ends in its time: while keys are agreed on")
  void whileKeysAreAgreedOn() {
    wire.afterAnswered(500, Weather.SWALLOWED);

    endsAt(Stage.AUTH, () -> connectByWire(SHORT));
  }

  @Test
  @DisplayName("D02 a black hole ends in its time: auth")
  void authenticating() {
    server.manners =
        new MinaServer.Manners() {
          @Override
          protected void authenticating() {
            wire.weather(Weather.SWALLOWED);
          }
        };

    endsAt(Stage.AUTH, () -> connectByWire(SHORT));
  }

  @Test
  @DisplayName("D02 a black hole ends in its time: open")
  void opening() {
    server.manners =
        new MinaServer.Manners() {
          @Override
          protected void subsystem() {
            wire.weather(Weather.SWALLOWED);
          }
        };

    endsAt(Stage.OPEN, () -> connectByWire(SHORT));
  }

  @Test
  @DisplayName("D02 a black hole ends in its time: the opening of a file to write")
  void openingAFile() throws IOException {
    try (var remote = connectByWire(SHORT)) {
      wire.weather(Weather.SWALLOWED);

      endsAt(Stage.WRITE, () -> remote.put(new ByteArrayInputStream(new byte[10]), "/in/x"));
      assertThat(remote.isOpen()).isFalse();
    }
  }

  @Test
  @DisplayName("D02 a black hole ends in its time: write")
  void writing() throws IOException {
    try (var remote = connectByWire(SHORT)) {
      wire.afterSent(1 << 20, Weather.SWALLOWED);

      endsAt(Stage.WRITE, () -> remote.put(new ByteArrayInputStream(new byte[LARGE]), "/in/x"));
    }
  }

  @Test
  @DisplayName("D02 a black hole ends in its time: a partner that reads no more")
  void aPartnerThatReadsNoMore() throws IOException {
    // nobody reads: the socket's buffers fill and the write itself hangs, with the library's locks
    try (var remote = connectByWire(SHORT)) {
      wire.weather(Weather.STUCK);

      endsAt(Stage.WRITE, () -> remote.put(new ByteArrayInputStream(new byte[LARGE]), "/in/x"));
    }
  }

  @Test
  @DisplayName("D02 a black hole ends in its time: read")
  void reading() throws IOException {
    Files.write(server.in().resolve("x"), new byte[LARGE]);
    try (var remote = connectByWire(SHORT)) {
      wire.afterAnswered(1 << 20, Weather.SWALLOWED);

      endsAt(Stage.READ, () -> remote.get("/in/x", OutputStream.nullOutputStream(), LARGE));
    }
  }

  @Test
  @DisplayName("D02 a black hole ends in its time: rename, size, list, delete")
  void asking() throws IOException {
    for (var stage : new Stage[] {Stage.RENAME, Stage.STAT, Stage.LIST, Stage.DELETE}) {
      wire.weather(Weather.FINE);
      try (var remote = connectByWire(SHORT)) {
        wire.weather(Weather.SWALLOWED);

        endsAt(stage, () -> ask(remote, stage));
      }
    }
  }

  private static void ask(Remote remote, Stage stage) throws RemoteException {
    switch (stage) {
      case RENAME -> remote.rename("/in/a", "/in/b");
      case LIST -> remote.list("/in");
      case DELETE -> remote.delete("/in/a");
      default -> remote.size("/in/a");
    }
  }

  @Test
  @DisplayName("D09 a partner of one byte a second is left after a window, others go on")
  void aPartnerOfOneByteASecondIsLeft() throws IOException {
    var shipment = TestShipment.of("slow", "slow.csv", LARGE);
    try (var slow = connectByWire(SHORT);
        var other = new MinaServer(Files.createDirectory(folder.resolve("other")))) {
      other.accept(ours);
      wire.afterSent(1 << 20, Weather.SLOW);
      var outcome =
          java.util.concurrent.CompletableFuture.supplyAsync(() -> lay(slow, "/in", shipment));

      try (var quick = RemoteConnector.sftp(PATIENT).connect(other.peer(), ours.file())) {
        assertThat(lay(quick, "/in", TestShipment.of("q", "q.csv", 1_000_000)))
            .isEqualTo(new Outcome.Delivered());
      }

      assertThat(outcome.join()).isEqualTo(new Outcome.TryAgain(Reason.DEADLINE, Stage.WRITE));
      assertThat(visible(server.in())).isEmpty();
    }
  }

  private static Outcome lay(Remote remote, String folder, Shipment shipment) {
    try {
      return RemoteDelivery.lay(remote, folder, shipment);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("D09 a listing of one byte a second ends in its time")
  void aSlowListingEndsInItsTime() throws IOException {
    for (int i = 0; i < 200; i++) {
      Files.createFile(Path.of(server.in() + "/file" + i));
    }
    try (var remote = connectByWire(SHORT)) {
      wire.weather(Weather.SLOW);

      endsAt(Stage.LIST, () -> remote.list("/in"));
    }
  }
}
