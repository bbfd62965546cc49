package org.yoyohub.jobs.entitlement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.database.Dialect;

/**
 * Tells which sets are large for PostgreSQL, and has them joined by hash: tables that grow within a
 * transaction have no statistics yet, and a plan that loops over one of them never ends.
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

  /** Works on a set of so many rows. */
  void around(long rows, Runnable work) {
    if (isLarge(rows)) {
      run("set local enable_nestloop = off");
      run("set local work_mem = '64MB'");
      work.run();
      run("set local enable_nestloop = on");
    } else {
      work.run();
    }
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
