package org.yoyohub.ops.bench.day;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.jobs.sql.SqlScript;
import org.yoyohub.ops.bench.BenchDatabase;
import org.yoyohub.ops.bench.Stopwatch;

/** Hand-written COPY and SQL for the same two files: one transaction for each, as the hub has. */
final class RegisteringSql {
  private static final SqlScript SCRIPT =
      SqlScript.beside(RegisteringSql.class, "registration.sql");

  private final BenchDatabase database;

  RegisteringSql(BenchDatabase database) {
    this.database = database;
  }

  double register(Path file) throws Exception {
    return load(
        "hand_a011",
        "A_011-001_IF",
        file,
        List.of("subject", "my_number", "queue", "history", "registration"));
  }

  double takeAnswers(Path file) throws Exception {
    return load(
        "hand_a013",
        "A_013-001-RES",
        file,
        List.of("person", "key", "answered", "entitlement", "settle", "leave"));
  }

  private double load(String table, String contract, Path file, List<String> statements)
      throws Exception {
    database.settle();
    var watch = Stopwatch.start();
    try (var connection = database.connection();
        var in = Files.newInputStream(file)) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(
            "create unlogged table " + table + " (" + columns(contract, " varchar not null") + ")");
        var copy = "copy " + table + " from stdin with (format csv, header true, null '@')";
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in, 1 << 16);
        statement.execute("analyze " + table);
        for (var name : statements) {
          statement.execute(SCRIPT.statement(name, table));
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
    return watch.seconds();
  }

  private static String columns(String contract, String type) {
    return Catalogue.standard().get(contract).items().stream()
        .map(Item::id)
        .map(id -> id + type)
        .collect(Collectors.joining(", "));
  }
}
