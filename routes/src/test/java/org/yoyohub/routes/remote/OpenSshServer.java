package org.yoyohub.routes.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real thing, in a process of its own on a port of its own. */
final class OpenSshServer implements TestServer {
  static final Path PROGRAM = Path.of("/usr/sbin/sshd");
  private static final Duration START = Duration.ofSeconds(15);

  private final Path folder;
  private final Path root;
  private final TestKey hostKey;
  private final int port;
  private Process process;

  OpenSshServer(Path folder) throws IOException {
    this.folder = folder;
    this.root = Files.createDirectories(folder.resolve("partner"));
    TestServer.makeFolders(root);
    this.hostKey = TestKey.make(folder, "host");
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    Files.writeString(folder.resolve("accepted"), "");
    Files.writeString(folder.resolve("config"), config());
    start();
  }

  static boolean canRun() {
    return Files.isExecutable(PROGRAM) && System.getProperty("user.name").equals("root");
  }

  private String config() {
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
        .formatted(port, hostKey.file(), folder.resolve("accepted"));
  }

  @Override
  public void start() throws IOException {
    Files.createDirectories(Path.of("/run/sshd"));
    process =
        new ProcessBuilder(
                PROGRAM.toString(), "-D", "-e", "-f", folder.resolve("config").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    waitUntilItListens();
  }

  private void waitUntilItListens() throws IOException {
    var end = Instant.now().plus(START);
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (!process.isAlive() || Instant.now().isAfter(end)) {
          throw new IOException(Files.readString(folder.resolve("log")), e);
        }
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Path root() {
    return root;
  }

  @Override
  public String path() {
    return root + "/";
  }

  @Override
  public String user() {
    return System.getProperty("user.name");
  }

  @Override
  public TestKey hostKey() {
    return hostKey;
  }

  @Override
  public void accept(TestKey key) throws IOException {
    Files.writeString(folder.resolve("accepted"), key.line() + " test\n");
  }

  /** Ends it and whoever serves a connection for it. */
  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
