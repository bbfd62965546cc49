package org.yoyohub.jobs.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.jobs.application.StageTable;

/**
 * Looks after the staging tables: counts them, drops them, and those that a killed run left behind.
 */
final class StageTables {
  private static final Logger log = LoggerFactory.getLogger(StageTables.class);
  private final DataSource dataSource;

  StageTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void drop(StageTable table) throws SQLException {
    drop(table.name());
  }

  private void drop(String name) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop table if exists " + name);
    }
  }

  /** How many rows lie in it; -1 when there is no such table. */
  long rows(StageTable table) {
    return names().contains(table.name())
        ? JdbcClient.create(dataSource)
            .sql("select count(*) from " + table.name())
            .query(Long.class)
            .single()
        : -1;
  }

  /** Drops the tables whose claim is over or was never made. */
  void dropLeftovers(Ledger ledger) {
    for (var name : names()) {
      if (StageTable.claim(name).flatMap(claim -> inHand(ledger, claim)).isEmpty()) {
        dropUnlessLocked(name);
      }
    }
  }

  private static Optional<Delivery> inHand(Ledger ledger, StageTable.Claim claim) {
    return ledger
        .find(claim.delivery())
        .filter(d -> d.fence() == claim.fence())
        .filter(d -> d.state() != DeliveryState.ANSWERED);
  }

  /** A worker that is frozen may still hold it; the next sweep will do. */
  private void dropUnlessLocked(String name) {
    try {
      drop(name);
    } catch (SQLException e) {
      log.atInfo().addKeyValue("sqlstate", e.getSQLState()).log("a staging table is kept a while");
    }
  }

  private List<String> names() {
    return JdbcClient.create(dataSource)
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = current_schema and table_name like 'stage\\_%' escape '\\'
            order by table_name
            """)
        .query(String.class)
        .list();
  }
}
