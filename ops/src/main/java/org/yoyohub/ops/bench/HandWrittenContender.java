package org.yoyohub.ops.bench;

import java.util.List;
import java.util.Map;
import org.yoyohub.jobs.sql.SqlScript;

/** Hand-written COPY and set-based SQL: the same inserts into the same tables and indexes. */
final class HandWrittenContender implements Contender {
  private static final SqlScript SCRIPT =
      SqlScript.beside(HandWrittenContender.class, "hand-written.sql");
  private static final String TABLE = "hand_copy";

  private final BenchDatabase database;
  private final BenchFile file;

  HandWrittenContender(BenchDatabase database, BenchFile file) {
    this.database = database;
    this.file = file;
  }

  @Override
  public Map<String, Double> round() throws Exception {
    database.clear();
    database.execute("drop table if exists " + TABLE);
    var watch = Stopwatch.start();
    CopyContender.copyInto(database, file, TABLE);
    try (var connection = database.connection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("analyze " + TABLE);
        for (var name : List.of("subject", "my_number", "queue", "history", "registration")) {
          statement.execute(SCRIPT.statement(name, TABLE));
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
    return Map.of("sql", watch.seconds());
  }
}
