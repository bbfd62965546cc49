package org.yoyohub.jobs.entitlement;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.database.Dialect;

/**
 * Keeps PostgreSQL from plans that never end: a set that outgrows the table it goes into is joined
 * by hash, for a loop would read again and again what it writes itself. Beside a larger table a set
 * is looked up row by row, and costs what it holds and not what there is.
 */
final class LargeSets {
  /** From how many on a load of their own is worth it. */
  static final long LOAD_ROWS = 50_000;

  /** Fewer are soon joined in any way. */
  private static final long FEW_ROWS = 100;

  private final JdbcClient jdbc;
  private final long loadRows;

  LargeSets(JdbcClient jdbc, long loadRows) {
    this.jdbc = jdbc;
    this.loadRows = loadRows;
  }

  boolean isLoad(long rows) {
    return rows >= loadRows && isPostgres();
  }

  /** Works on a set of so many rows that goes into a table. */
  <T> T around(long rows, String table, Supplier<T> work) {
    if (rows < FEW_ROWS || !isPostgres() || hasAsMany(table, rows)) {
      return work.get();
    }
    var before = setting("select current_setting('enable_nestloop')");
    setting("select set_config('enable_nestloop', 'off', true)");
    setting("select set_config('work_mem', '64MB', true)");
    var result = work.get();
    setting("select set_config('enable_nestloop', '" + before + "', true)");
    return result;
  }

  private boolean hasAsMany(String table, long rows) {
    return jdbc.sql("select count(*) from (select 1 from " + table + " limit :rows) first_rows")
            .param("rows", rows)
            .query(Long.class)
            .single()
        == rows;
  }

  private String setting(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  boolean isPostgres() {
    return jdbc.sql("select 1")
            .query(
                (row, n) -> Dialect.of(row.getStatement().getConnection().getMetaData().getURL()))
            .single()
        == Dialect.POSTGRESQL;
  }
}
