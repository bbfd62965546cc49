package org.yoyohub.ops.bench;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.yoyohub.core.database.Database;

/**
 * A PostgreSQL schema of a contender's own, with the hub's tables and indexes, dropped at the end.
 */
public final class BenchDatabase implements AutoCloseable {
  private final String schema;
  private final String url;
  private final Database database;

  private BenchDatabase(String schema, String url, Database database) {
    this.schema = schema;
    this.url = url;
    this.database = database;
  }

  public static BenchDatabase open(String url, String user, String password, String schema)
      throws SQLException {
    try (var plain = Database.open(url, user, password, 1)) {
      execute(plain.dataSource(), "drop schema if exists " + schema + " cascade");
      execute(plain.dataSource(), "create schema " + schema);
    }
    var own = url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    return new BenchDatabase(schema, own, Database.open(own, user, password, 6).migrate());
  }

  /** By which others reach the same schema. */
  public String url() {
    return url;
  }

  public Database database() {
    return database;
  }

  /** The name of the schema. */
  public String schema() {
    return schema;
  }

  /** Runs one statement. */
  public void run(String sql) throws SQLException {
    execute(sql);
  }

  public long count(String table) throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Background writing of what came before must not fall into what is measured next. */
  public void settle() throws SQLException {
    checkpoint();
  }

  public Connection connection() throws SQLException {
    return database.dataSource().getConnection();
  }

  void execute(String sql) throws SQLException {
    execute(database.dataSource(), sql);
  }

  /** Empties what a round filled; the next one begins like the first. */
  void clear() throws SQLException {
    execute(
        "truncate subject, subject_history, my_number, subject_queue, registration_history, finding");
    execute("vacuum analyze subject");
    checkpoint();
  }

  /**
   * Background writing of one contender must not fall into the next; without the right to, it may.
   */
  private void checkpoint() throws SQLException {
    try {
      execute("checkpoint");
    } catch (SQLException e) {
      if (!"42501".equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private static void execute(DataSource dataSource, String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      execute("drop schema " + schema + " cascade");
    } finally {
      database.close();
    }
  }
}
