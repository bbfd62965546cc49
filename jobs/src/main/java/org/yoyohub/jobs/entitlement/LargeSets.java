package org.yoyohub.jobs.entitlement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.database.Dialect;

/**
 * Tells which sets are large for PostgreSQL, and has those joined by hash that outgrow their table:
 * it has no statistics yet, and a plan that loops over a table while it grows never ends. Beside a
 * larger table a set is looked up row by row, and costs what it holds and not what there is.
 */
final class LargeSets {
  static final long LARGE_ROWS = 50_000;

  private final JdbcClient jdbc;
  private final long largeRows;

  LargeSets(JdbcClient jdbc, long largeRows) {
    this.jdbc = jdbc;
    this.largeRows = largeRows;
  }

  boolean isLarge(long rows) {
    return rows >= largeRows && dialect() == Dialect.POSTGRESQL;
  }

  /** Works on a set of so many rows that is joined with a table. */
  void around(long rows, String table, Runnable work) {
    if (isLarge(rows) && !hasAsMany(table, rows)) {
      run("set local enable_nestloop = off");
      run("set local work_mem = '64MB'");
      work.run();
      run("set local enable_nestloop = on");
    } else {
      work.run();
    }
  }

  private boolean hasAsMany(String table, long rows) {
    return jdbc.sql("select count(*) from (select 1 from " + table + " limit :rows) first_rows")
            .param("rows", rows)
            .query(Long.class)
            .single()
        == rows;
  }

  private void run(String sql) {
    jdbc.sql(sql).update();
  }

  private Dialect dialect() {
    return jdbc.sql("select 1")
        .query((row, n) -> Dialect.of(row.getStatement().getConnection().getMetaData().getURL()))
        .single();
  }
}
