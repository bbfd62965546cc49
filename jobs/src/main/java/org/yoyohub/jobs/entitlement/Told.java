package org.yoyohub.jobs.entitlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.jobs.sql.SqlScript;

/** What one partner has been told and what not: feed.sql with the partner's values. */
final class Told {
  private static final SqlScript SCRIPT = SqlScript.beside(Told.class, "feed.sql");

  private final JdbcClient jdbc;
  private final Map<String, Object> values = new HashMap<>();

  Told(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    values.put("partner", agreement.partner());
    values.put("municipality", agreement.municipality());
    values.put("next_municipality", next(agreement.municipality()));
  }

  /** The code that stands behind all numbers of a municipality; digits sort alike everywhere. */
  static String next(String municipality) {
    return "%06d".formatted(Integer.parseInt(municipality) + 1);
  }

  /** Which entitlements a file tells. */
  enum Extent {
    DIFFERENCES,
    EVERYTHING;

    private String rows() {
      return SCRIPT.statement(this == EVERYTHING ? "everything" : "differences", "");
    }
  }

  /** Makes room for it, and forgets what was told by what it has confirmed. */
  void prepare() {
    run("ensure").update();
    var takers = run("takers").query(String.class).list();
    var confirmed = takers.isEmpty() ? takers : confirmed(takers);
    if (!confirmed.isEmpty()) {
      run("clear").param("confirmed", confirmed).update();
    }
  }

  private List<String> confirmed(List<String> takers) {
    return run("confirmed").param("takers", takers).query(String.class).list();
  }

  boolean isStarted() {
    return sql("select started from differential_feed where interface_id = 'A_014-001_IF' and partner = :partner")
        .query(Boolean.class)
        .single();
  }

  boolean isAnythingNew() {
    return !sql("select 1 from " + Extent.DIFFERENCES.rows() + " r limit 1")
        .query(Integer.class)
        .list()
        .isEmpty();
  }

  /** The rows of a file, in its order. */
  StatementSpec rows(Extent extent) {
    return sql(SCRIPT.statement("rows", extent.rows()));
  }

  /**
   * Notes that a delivery tells them.
   *
   * @param firstLine on which its first record stands
   */
  void by(String delivery, Extent extent, long firstLine) {
    sql(SCRIPT.statement("told", extent.rows()))
        .param("delivery", delivery)
        .param("first_line", firstLine)
        .update();
    run("take")
        .param("delivery", delivery)
        .param("everything", extent == Extent.EVERYTHING)
        .update();
    run("start").update();
  }

  private StatementSpec run(String name) {
    return sql(SCRIPT.statement(name, ""));
  }

  private StatementSpec sql(String sql) {
    return jdbc.sql(sql).params(values);
  }
}
