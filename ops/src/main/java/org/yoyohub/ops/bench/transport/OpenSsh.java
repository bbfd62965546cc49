package org.yoyohub.ops.bench.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.ops.bench.Stopwatch;

/** OpenSSH's server on a loopback port of its own, and its client. */
final class OpenSsh implements AutoCloseable {
  static final String NEEDS = "needs OpenSSH's sshd, sftp and ssh-keygen, and root to start sshd";
  private static final Path SERVER = Path.of("/usr/sbin/sshd");
  private static final Path CLIENT = Path.of("/usr/bin/sftp");
  private static final Path KEYGEN = Path.of("/usr/bin/ssh-keygen");
  private static final double START_SECONDS = 15;
  private static final double TRANSFER_MINUTES = 30;

  private final Path folder;
  private final int port;
  private final String hostKey;
  private final Process process;

  private OpenSsh(Path folder, int port, String hostKey, Process process) {
    this.folder = folder;
    this.port = port;
    this.hostKey = hostKey;
    this.process = process;
  }

  static boolean isHere() {
    return List.of(SERVER, CLIENT, KEYGEN).stream().allMatch(Files::isExecutable)
        && user().equals("root");
  }

  private static String user() {
    return System.getProperty("user.name", "");
  }

  static OpenSsh start(Path folder) throws IOException, InterruptedException {
    var hostKey = makeKey(folder, "host");
    var clientKey = makeKey(folder, "client");
    int port = freePort();
    Files.writeString(folder.resolve("accepted"), clientKey + "\n");
    Files.writeString(folder.resolve("known"), "[127.0.0.1]:" + port + " " + hostKey + "\n");
    Files.writeString(folder.resolve("config"), config(folder, port));
    Files.createDirectories(Path.of("/run/sshd"));
    var process = run(folder, SERVER + "", "-D", "-e", "-f", folder.resolve("config") + "");
    var server = new OpenSsh(folder, port, hostKey, process);
    server.awaitStart();
    return server;
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** The public half, as type and base64. */
  private static String makeKey(Path folder, String name) throws IOException, InterruptedException {
    var file = folder.resolve(name);
    var making =
        run(folder, KEYGEN + "", "-q", "-t", "ecdsa", "-m", "PEM", "-N", "", "-f", file + "");
    require(making.waitFor(1, TimeUnit.MINUTES) && making.exitValue() == 0, "no key was made");
    var words = Files.readString(folder.resolve(name + ".pub")).split(" ", -1);
    return words[0] + " " + words[1];
  }

  private static Process run(Path folder, String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private static String config(Path folder, int port) {
    return """
        Port %d
        ListenAddress 127.0.0.1
        HostKey %s
        AuthorizedKeysFile %s
        PidFile none
        UsePAM no
        StrictModes no
        PermitRootLogin prohibit-password
        PasswordAuthentication no
        Subsystem sftp internal-sftp
        """
        .formatted(port, folder.resolve("host"), folder.resolve("accepted"));
  }

  private void awaitStart() throws IOException {
    var watch = Stopwatch.start();
    while (!isListening()) {
      if (!process.isAlive() || watch.seconds() > START_SECONDS) {
        close();
        throw new IOException("sshd did not start: " + Files.readString(folder.resolve("log")));
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private boolean isListening() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** The folder that files are put into and taken from. */
  Path root() {
    return folder.resolve("files");
  }

  Path clientKey() {
    return folder.resolve("client");
  }

  /** The server as an agreement would tell of it. */
  Peer peer() {
    var files = root().toString();
    return new Peer("127.0.0.1", port, user(), hostKey, "client", files, files);
  }

  /** Lets OpenSSH's client work through a batch; how many seconds it took. */
  double sftp(CharSequence batch) throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve("batch"), batch);
    var watch = Stopwatch.start();
    var client =
        run(
            folder,
            CLIENT.toString(),
            "-q",
            "-F",
            "/dev/null",
            "-b",
            file.toString(),
            "-i",
            clientKey().toString(),
            "-o",
            "IdentitiesOnly=yes",
            "-o",
            "StrictHostKeyChecking=yes",
            "-o",
            "UserKnownHostsFile=" + folder.resolve("known"),
            "-P",
            Integer.toString(port),
            user() + "@127.0.0.1");
    boolean ended = client.waitFor((long) TRANSFER_MINUTES, TimeUnit.MINUTES);
    double seconds = watch.seconds();
    require(ended && client.exitValue() == 0, "OpenSSH's sftp failed; see its log");
    return seconds;
  }

  private static void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException(otherwise);
    }
  }

  /** Ends it and whoever serves a connection for it. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
