package org.yoyohub.jobs.intake;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.jobs.application.StageTable;

/**
 * Looks after the staging tables: counts them, drops them, and those that a killed run left behind.
 */
final class StageTables {
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

  /** Drops the tables whose delivery has been answered or was never opened. */
  void dropLeftovers(Ledger ledger) throws SQLException {
    for (var name : names()) {
      var delivery = ledger.find(StageTable.delivery(name));
      if (delivery.map(d -> d.state() == DeliveryState.ANSWERED).orElse(true)) {
        drop(name);
      }
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
