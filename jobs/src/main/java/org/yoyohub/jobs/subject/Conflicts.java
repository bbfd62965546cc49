package org.yoyohub.jobs.subject;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.sql.SqlScript;

/**
 * Keeps apart two people with one 個人番号, one person with two numbers, old news and new, and dates
 * that cannot be: such rows are rejected, and taken away before anything is done with the rest.
 */
final class Conflicts {
  private static final SqlScript SCRIPT = Part.script("conflict.sql");

  private final JdbcClient jdbc;
  private final StageTable table;
  private final String rows;
  private final Map<String, Object> facts;

  Conflicts(
      JdbcClient jdbc, StageTable table, String delivery, LocalDate receivedOn, LocalDate asOf) {
    this.jdbc = jdbc;
    this.table = table;
    this.rows = table.name();
    this.facts =
        Map.of(
            "delivery", delivery,
            "received_on", receivedOn,
            "received_text", receivedOn.toString(),
            "next_year", receivedOn.plusYears(1).toString(),
            "as_of", asOf);
  }

  void reject() {
    reject("stale");
    reject("stranger");
    reject("unborn");
    if (table.contract().items().stream().anyMatch(item -> item.id().equals("removal_date"))) {
      reject("removed-when");
    }
    rejectHeld();
    if (reject("twice") > 0) {
      rejectHeld();
    }
  }

  /** Whose row is rejected keeps the number, so that another's may have to be rejected too. */
  private void rejectHeld() {
    int rejected;
    do {
      rejected = reject("held");
    } while (rejected > 0);
  }

  private int reject(String statement) {
    int rejected = jdbc.sql(SCRIPT.statement(statement, rows)).params(facts).update();
    if (rejected > 0) {
      jdbc.sql(SCRIPT.statement("remove", rows)).params(facts).update();
    }
    return rejected;
  }
}
