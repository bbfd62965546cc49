package org.yoyohub.ops.bench;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.Item;

/**
 * What psql's \copy does: the file as it is into an unlogged table of the same columns; nothing is
 * checked.
 */
final class CopyContender implements Contender {
  private final BenchDatabase database;
  private final BenchFile file;

  CopyContender(BenchDatabase database, BenchFile file) {
    this.database = database;
    this.file = file;
  }

  @Override
  public Map<String, Double> round() throws Exception {
    database.clear();
    database.execute("drop table if exists plain_copy");
    var watch = Stopwatch.start();
    copyInto(database, file, "plain_copy");
    return Map.of("copy", watch.seconds());
  }

  /** Makes the table and fills it, in one transaction. */
  static void copyInto(BenchDatabase database, BenchFile file, String table) throws Exception {
    try (var connection = database.connection();
        var in = Files.newInputStream(file.data())) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(
            "create unlogged table " + table + " (" + columns(" varchar not null") + ")");
      }
      var sql =
          "copy "
              + table
              + " ("
              + columns("")
              + ") from stdin with (format csv, header true, null '@')";
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in, 1 << 16);
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException("COPY was refused, SQLSTATE " + e.getSQLState(), e);
    }
  }

  static String columns(String type) {
    return Catalogue.standard().get("A_011-001_IF").items().stream()
        .map(Item::id)
        .map(id -> id + type)
        .collect(Collectors.joining(", "));
  }
}
