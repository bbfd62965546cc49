package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.faults.checker.Checker;
import org.yoyohub.ops.faults.checker.Verdict;
import org.yoyohub.ops.node.DataDirectory;
import org.yoyohub.ops.node.HubNode;
import org.yoyohub.ops.node.NodeSettings;

/**
 * One hub's world for one row of the matrix: a data directory, a database that keeps what it
 * acknowledged, a partner that sends and writes it down. Hubs come and go in it.
 */
public final class World implements AutoCloseable {
  private final String row;
  private final Path directory;
  private final PostgresCluster cluster;
  private final String database;
  private final Sender sender;

  private World(
      String row, Path directory, PostgresCluster cluster, String database, Sender sender) {
    this.row = row;
    this.directory = directory;
    this.cluster = cluster;
    this.database = database;
    this.sender = sender;
  }

  public static World of(String row, Path below) throws Exception {
    return of(row, below, PostgresCluster.shared());
  }

  public static World of(String row, Path below, PostgresCluster cluster) throws Exception {
    var directory = below.resolve("data");
    var unused = DataDirectory.of(directory).prepare();
    withoutNationalPartners(directory.resolve("agreements"));
    var journal = below.resolve("sender.tsv");
    var sender = new Sender(directory.resolve("partners"), below.resolve("desk"), journal);
    return new World(row, directory, cluster, cluster.freshDatabase(), sender);
  }

  /** Nobody is asked for keys here: what is broken is the way of files. */
  private static void withoutNationalPartners(Path agreements) throws IOException {
    try (var national = Files.newDirectoryStream(agreements, "*-000000.yaml")) {
      for (var agreement : national) {
        Files.delete(agreement);
      }
    }
  }

  public String row() {
    return row;
  }

  public Path directory() {
    return directory;
  }

  public PostgresCluster cluster() {
    return cluster;
  }

  public Sender sender() {
    return sender;
  }

  /** Lets another partner of the same kind in, that writes into the same journal. */
  public Sender sender(String partner) throws IOException {
    var agreements = directory.resolve("agreements");
    var known = Files.readString(agreements.resolve(Sender.PARTNER + ".yaml"));
    var municipality = partner.substring(partner.length() - 6);
    Files.writeString(
        agreements.resolve(partner + ".yaml"),
        known.replace(Sender.PARTNER, partner).replace("\"131113\"", "\"" + municipality + "\""));
    var desk = Files.createDirectories(directory.resolveSibling("desk-" + partner));
    return new Sender(partner, directory.resolve("partners"), desk, journal());
  }

  public String url() {
    return cluster.url(database);
  }

  public String database() {
    return database;
  }

  public Connection connect() throws SQLException {
    return cluster.connect(database);
  }

  private Path journal() {
    return directory.resolveSibling("sender.tsv");
  }

  /** A hub in this process: quick to start, and gone with its database connections when closed. */
  public HubNode node() throws Exception {
    return node(directory, url());
  }

  /** The same under a name of its own, beside others. */
  public HubNode node(String name) throws Exception {
    return node(name, directory, url(), PostgresCluster.USER);
  }

  public static HubNode node(Path directory, String url) throws Exception {
    return node(directory, url, PostgresCluster.USER);
  }

  public static HubNode node(Path directory, String url, String user) throws Exception {
    return node("main", directory, url, user);
  }

  static HubNode node(String name, Path directory, String url, String user) throws Exception {
    var catalogue = Catalogue.standard();
    var settings =
        new NodeSettings(
            name,
            directory,
            Optional.of(url),
            user,
            "",
            2,
            Duration.ofMinutes(10),
            RetryPlan.OF_A_PARTNER,
            NodeSettings.PULL_EVERY,
            Optional.empty(),
            Clock.system(ZoneId.of("Asia/Tokyo")));
    var agreements = DataDirectory.of(directory).agreements(catalogue);
    return HubNode.open(settings, catalogue, agreements).start();
  }

  /** Lets a sound hub bring everything to its end. */
  public void recover() throws Exception {
    try (var node = node()) {
      assertThat(node.agreements().all()).isNotEmpty();
      new Settled(this).await(() -> true);
    }
  }

  /** A fault of this world's row has struck. */
  public void struck(String kind, String where) {
    FaultLog.struck(row, kind, where);
  }

  /** Asks the checker and fails on anything it finds. */
  public Verdict check() throws SQLException, IOException {
    return check(Map.of());
  }

  /** The same where partners have servers of their own, whose folders are named. */
  public Verdict check(Map<String, Path> remotes) throws SQLException, IOException {
    var verdict = look(remotes);
    FaultLog.verdict(row, verdict);
    assertThat(verdict.violations()).as(() -> String.join("\n", verdict.lines())).isEmpty();
    return verdict;
  }

  /** What the checker says, be it good or bad. */
  public Verdict look() throws SQLException, IOException {
    return look(Map.of());
  }

  private Verdict look(Map<String, Path> remotes) throws SQLException, IOException {
    try (var connection = connect()) {
      return Checker.check(directory.resolve("partners"), journal(), connection, remotes);
    }
  }

  @Override
  public void close() throws SQLException {
    cluster.execute("drop database if exists " + database + " with (force)");
  }

  /** How many files were sent for good. */
  public long accepted() throws IOException {
    if (!Files.exists(journal())) {
      return 0;
    }
    return Files.readAllLines(journal()).stream()
        .filter(line -> line.startsWith("accepted\t"))
        .map(line -> line.split("\t")[2] + line.split("\t")[3])
        .distinct()
        .count();
  }
}
