package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;
import org.yoyohub.core.database.Database;

/**
 * A PostgreSQL of the suite's own that keeps what it acknowledges (fsync is on) and may be stopped
 * as a crash stops it.
 */
public final class PostgresCluster {
  public static final String USER = "postgres";
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path bin;
  private final Path directory;
  private final int port;

  private PostgresCluster(Path bin, Path directory, int port) {
    this.bin = bin;
    this.directory = directory;
    this.port = port;
  }

  /** Holds the one most tests share; started when it is first touched, stopped with the JVM. */
  private static final class Shared {
    static final PostgresCluster RUNNING = started();

    private static PostgresCluster started() {
      try {
        return fresh(Files.createTempDirectory(Path.of("/tmp"), "hub-faults-pg", readable()));
      } catch (IOException | InterruptedException | SQLException e) {
        throw new IllegalStateException("no PostgreSQL could be started", e);
      }
    }
  }

  private static FileAttribute<?> readable() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  public static PostgresCluster shared() {
    Assumptions.assumeTrue(
        installed().isPresent(), "not run: no PostgreSQL server below " + INSTALLED);
    return Shared.RUNNING;
  }

  /** A cluster of its own below a directory, already running. */
  public static PostgresCluster fresh(Path below)
      throws IOException, InterruptedException, SQLException {
    var bin = installed().orElseThrow();
    var directory = Files.createDirectory(below.resolve("cluster"));
    if (isRoot()) {
      Files.setOwner(
          directory,
          directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
    }
    var cluster = new PostgresCluster(bin, directory, freePort());
    cluster.run("initdb", "-D", directory.toString(), "-U", USER, "-A", "trust", "-E", "UTF8");
    cluster.start();
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::end));
    cluster.makeTemplate();
    return cluster;
  }

  private static Optional<Path> installed() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (var versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  public void start() throws IOException, InterruptedException {
    var options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=100"
            .formatted(port);
    run("pg_ctl", "-D", dir(), "-w", "-l", dir() + "/log", "-o", options, "start");
  }

  /** Ends the server as a crash does: no checkpoint, no goodbye. */
  public void stopImmediately() throws IOException, InterruptedException {
    run("pg_ctl", "-D", dir(), "-m", "immediate", "stop");
  }

  private void end() {
    try {
      stopImmediately();
    } catch (IOException | InterruptedException | AssertionError e) {
      // it was stopped before
    }
    FileSystemUtils.deleteRecursively(directory.toFile());
  }

  private String dir() {
    return directory.toString();
  }

  private void run(String program, String... words) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(words));
    var said = Files.createTempFile("pg", ".txt");
    var process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(program).isTrue();
    assertThat(process.exitValue()).as(() -> program + ": " + read(said)).isZero();
    Files.delete(said);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** What the server itself writes down. */
  public Path log() {
    return directory.resolve("log");
  }

  public int port() {
    return port;
  }

  /** An empty database with the hub's tables, copied from one that was migrated once. */
  public String freshDatabase() throws SQLException {
    var name = "hub_" + DATABASES.incrementAndGet();
    execute("create database " + name + " template hub_template");
    return name;
  }

  private void makeTemplate() throws SQLException {
    execute("create database hub_template");
    Database.open(url("hub_template"), USER, "", 2).migrate().close();
  }

  public void execute(String sql) throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, "");
  }
}
