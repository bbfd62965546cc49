package org.yoyohub.jobs.subject;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.jobs.sql.SqlScript;

/**
 * Keeps apart two people with one 個人番号, and one person with two numbers: such rows are rejected,
 * and taken away before anything is done with the rest.
 */
final class Conflicts {
  private static final SqlScript SCRIPT = Part.script("conflict.sql");

  private final JdbcClient jdbc;
  private final String rows;
  private final String delivery;
  private final LocalDate receivedOn;

  Conflicts(JdbcClient jdbc, String rows, String delivery, LocalDate receivedOn) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.delivery = delivery;
    this.receivedOn = receivedOn;
  }

  void reject() {
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
    int rejected =
        jdbc.sql(SCRIPT.statement(statement, rows))
            .param("delivery", delivery)
            .param("received_on", receivedOn)
            .update();
    if (rejected > 0) {
      jdbc.sql(SCRIPT.statement("remove", rows)).param("delivery", delivery).update();
    }
    return rejected;
  }
}
