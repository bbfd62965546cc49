package org.yoyohub.ops.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers can do at the gate. */
class GateLoginAttackIT {
  private static final int TRIES = 40;
  private static final int FLOOD = 500;

  @TempDir Path dir;

  @Test
  @DisplayName("K01 a wrong key, an unknown name and a password get the same answer in like time")
  void tellsNobodyWhatWasWrong() throws Exception {
    try (var open = OpenGate.in(dir, OpenGate.PATIENT, 1)) {
      var wrong = strangersKey();
      var wrongKey = new ArrayList<Long>();
      var unknown = new ArrayList<Long>();
      for (int i = 0; i < TRIES; i++) {
        int nth = i;
        wrongKey.add(refused(() -> open.session(OpenGate.PARTNER, wrong)));
        unknown.add(refused(() -> open.session("nobody-" + nth, wrong)));
        refused(() -> open.sessionByPassword(OpenGate.PARTNER, "mihon"));
        refused(() -> open.sessionByPassword("root", "root"));
      }

      assertThat(ratio(median(wrongKey), median(unknown))).isLessThan(3);
      open.told.await(
          lines -> lines.stream().filter(l -> l.startsWith("refusedLogin")).count() == 2 * TRIES,
          "each key that did not fit; for a password nobody is asked");
      open.session().close();
    }
  }

  /** Refused as always; how long it took. */
  private static long refused(Callable<?> login) {
    long start = System.nanoTime();
    assertThatThrownBy(login::call)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No more authentication methods available");
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static double ratio(long one, long other) {
    return (double) Math.max(one, other) / Math.min(one, other);
  }

  @Test
  @DisplayName("K01 OpenSSH is told the same for a wrong key and an unknown name")
  void tellsOpenSshTheSame() throws Exception {
    try (var open = OpenGate.in(dir)) {
      var options =
          List.of(
              "-i",
              open.writeKey("stranger", strangersKey()).toString(),
              "-P",
              "" + open.gate.port());
      var ssh = new OpenSsh(dir, options);

      var wrongKey = ssh.run("sftp", List.of("mihon-1@127.0.0.1"));
      var unknown = ssh.run("sftp", List.of("nobody-1@127.0.0.1"));

      // what follows is how sftp and ssh end with each other
      assertThat(wrongKey.said()).startsWith("mihon-1@127.0.0.1: Permission denied (publickey).");
      assertThat(unknown.said()).startsWith("nobody-1@127.0.0.1: Permission denied (publickey).");
      assertThat(unknown.exit()).isEqualTo(wrongKey.exit()).isNotZero();
    }
  }

  @Test
  @DisplayName("K02 an address that fails ten times is banned; others come in")
  void bansAnAddressThatKeepsFailing() throws Exception {
    try (var open = OpenGate.in(dir)) {
      var wrong = strangersKey();
      for (int i = 0; i < 10; i++) {
        int nth = i;
        refused(() -> open.session("nobody-" + nth, wrong, "127.0.3.1"));
      }
      open.told.await("banned 127.0.3.1");

      assertThatThrownBy(
              () -> open.session(OpenGate.PARTNER, open.key(OpenGate.PARTNER), "127.0.3.1"))
          .isInstanceOf(IOException.class);
      open.session(OpenGate.PARTNER, open.key(OpenGate.PARTNER), "127.0.3.2").close();
    }
  }

  @Test
  @DisplayName("K02 a hundred addresses that try a partner's name are banned; the partner comes in")
  void keepsAPartnerInWhoseNameIsTriedFromEverywhere() throws Exception {
    try (var open = OpenGate.in(dir)) {
      var wrong = strangersKey();
      for (int i = 1; i <= 100; i++) {
        var from = "127.0.4." + i;
        refused(() -> open.session(OpenGate.PARTNER, wrong, from));
        if (i % 10 == 0) {
          open.session(OpenGate.PARTNER, open.key(OpenGate.PARTNER), "127.0.0.1").close();
        }
      }

      open.told.await("banned 127.0.4.100");
      assertThat(open.told.lines().stream().filter(l -> l.startsWith("banned"))).hasSize(90);
      assertThat(open.openSsh().sftp("ls").exit()).isZero();
    }
  }

  @Test
  @DisplayName("K03 500 half-open connections from one address keep no partner out")
  void bearsAFloodFromOneAddress() throws Exception {
    try (var open = OpenGate.in(dir)) {
      flood(open, i -> "127.0.5.1", OpenGate.LIMITS.connectionsPerAddress());
    }
  }

  @Test
  @DisplayName("K03 500 half-open connections from a hundred addresses keep no partner out")
  void bearsAFloodFromManyAddresses() throws Exception {
    try (var open = OpenGate.in(dir)) {
      flood(open, i -> "127.0.6." + (1 + i % 100), OpenGate.LIMITS.connections());
    }
  }

  private static void flood(OpenGate open, java.util.function.IntFunction<String> from, int most)
      throws Exception {
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 0; i < FLOOD; i++) {
        sockets.add(
            new Socket(
                InetAddress.getByName("127.0.0.1"),
                open.gate.port(),
                InetAddress.getByName(from.apply(i)),
                0));
      }

      try (var sftp = open.sftp()) {
        assertThat(sftp.stat("/in").isDirectory()).isTrue();
      }
      assertThat(stillOpen(sockets, most)).isLessThanOrEqualTo(most);
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  /** How many are left, once no more than the most are or patience ends. */
  private static long stillOpen(List<Socket> sockets, int most) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    var left = new ArrayList<>(sockets);
    while (left.size() > most && System.nanoTime() < end) {
      var closed = new ArrayList<Socket>();
      for (var socket : left) {
        if (isClosed(socket)) {
          closed.add(socket);
        }
      }
      left.removeAll(closed);
    }
    return left.size();
  }

  private static boolean isClosed(Socket socket) throws IOException {
    socket.setSoTimeout(1);
    try {
      return socket.getInputStream().read(new byte[1_000]) < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (java.net.SocketException e) {
      return true;
    }
  }

  @Test
  @DisplayName("K03 who says nothing is sent away when the time to log in is over")
  void sendsAwayWhoSaysNothing() throws Exception {
    var hasty =
        new GateLimits(
            Duration.ofSeconds(1), 3, Duration.ofMinutes(1), 200, 20, 10, Duration.ofMinutes(15));
    try (var open = OpenGate.in(dir, hasty, 1);
        var socket = new Socket("127.0.0.1", open.gate.port())) {
      socket.setSoTimeout(20_000);
      assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("SSH-2.0-YOYO-HUB");
      assertThat(open.told.lines()).noneMatch(l -> l.startsWith("banned"));
    }
  }

  private static KeyPair strangersKey() throws Exception {
    return KeyUtils.generateKeyPair("ssh-ed25519", 256);
  }
}
