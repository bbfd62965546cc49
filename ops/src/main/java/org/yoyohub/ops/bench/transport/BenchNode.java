package org.yoyohub.ops.bench.transport;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.bench.BenchDatabase;
import org.yoyohub.ops.node.DataDirectory;
import org.yoyohub.ops.node.HubNode;
import org.yoyohub.ops.node.NodeSettings;
import org.yoyohub.routes.PartnerFolders;

/** A whole hub as the service runs it, on a directory and in a schema of its own. */
final class BenchNode implements AutoCloseable {
  private static final String SCHEMA = "hub_bench_transport";
  private static final int WORKERS = 2;

  private final BenchDatabase schema;
  private final HubNode node;
  private final PartnerFolders folders;

  private BenchNode(BenchDatabase schema, HubNode node, PartnerFolders folders) {
    this.schema = schema;
    this.node = node;
    this.folders = folders;
  }

  /** Opens it; it takes nothing before it is started. */
  static BenchNode open(TransportPlan.Store store, Path directory) throws Exception {
    var data = DataDirectory.of(directory);
    data.prepare();
    var catalogue = Catalogue.standard();
    var schema = BenchDatabase.open(store.url(), store.user(), store.password(), SCHEMA);
    var settings =
        new NodeSettings(
            "bench",
            data.path(),
            Optional.of(schema.url()),
            store.user(),
            store.password(),
            WORKERS,
            Duration.ofMinutes(10),
            RetryPlan.OF_A_PARTNER,
            NodeSettings.PULL_EVERY,
            Optional.empty(),
            Clock.system(ZoneId.of("Asia/Tokyo")));
    var node = HubNode.open(settings, catalogue, data.agreements(catalogue));
    return new BenchNode(schema, node, PartnerFolders.below(data.path()));
  }

  Path in() {
    return folders.in(Parcels.SENDER);
  }

  Path out() {
    return folders.place(Parcels.RECEIVER, "out");
  }

  Path receipts() {
    return folders.place(Parcels.SENDER, "receipts");
  }

  void start() throws Exception {
    node.start();
  }

  /** How many files lie with their receivers, as the ledger says. */
  long sent() {
    return count("select count(*) from delivery where state in ('SENT', 'CONFIRMED')");
  }

  /** How many files were answered. */
  long answered() {
    return count("select count(*) from delivery where state = 'ANSWERED'");
  }

  private long count(String sql) {
    return JdbcClient.create(schema.database().dataSource()).sql(sql).query(Long.class).single();
  }

  @Override
  public void close() throws SQLException {
    try {
      node.close();
    } finally {
      schema.close();
    }
  }
}
