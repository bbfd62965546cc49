package org.yoyohub.ops.faults.nodes;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.yoyohub.ops.faults.World;

/** Short questions to a world's database. */
final class Sql {
  private Sql() {}

  static long number(World world, String sql) throws SQLException {
    return Long.parseLong(texts(world, sql).get(0));
  }

  /** The first column of all rows. */
  static List<String> texts(World world, String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var db = world.connect();
        var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  static void execute(World world, String sql) throws SQLException {
    try (var db = world.connect();
        var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
