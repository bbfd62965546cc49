package org.yoyohub.jobs.pmhkey;

import java.util.Map;
import java.util.stream.Collectors;
import org.yoyohub.jobs.sql.SqlScript;

/**
 * The statements that move the queue. What they may move from, {@code ${before KEYED}}, comes from
 * {@link QueueState}, so that no statement knows a move of its own.
 */
final class QueueSql {
  /** Parts of statements, each a statement of its file. */
  private static final Map<String, String> PARTS =
      Map.of("${first}", "first", "${refused}", "refused-first");

  private final SqlScript script;

  private QueueSql(SqlScript script) {
    this.script = script;
  }

  static QueueSql in(String file) {
    return new QueueSql(SqlScript.beside(QueueSql.class, file));
  }

  /** A statement that reads no staged rows. */
  String statement(String name) {
    return statement(name, "");
  }

  /**
   * The statement of this name over these staged rows, of which ${first} are the ones that count,
   * ${refused} those that are refused.
   */
  String statement(String name, String rows) {
    var text = script.statement(name, rows);
    for (var part : PARTS.entrySet()) {
      if (text.contains(part.getKey())) {
        text = text.replace(part.getKey(), "(" + script.statement(part.getValue(), rows) + ")");
      }
    }
    for (var state : QueueState.values()) {
      text = text.replace("${before " + state + "}", before(state));
    }
    return text;
  }

  private static String before(QueueState state) {
    return state.before().stream().map(s -> "'" + s + "'").collect(Collectors.joining(", "));
  }
}
