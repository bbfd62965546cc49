package org.yoyohub.jobs.subject;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.jobs.entitlement.Admission;

/** What is done for one delivery, in its one transaction. */
final class Work {
  private final JdbcClient jdbc;
  private final Admission admission;
  private final String delivery;
  private final LocalDate receivedOn;

  Work(JdbcClient jdbc, Admission admission, String delivery, LocalDate receivedOn) {
    this.jdbc = jdbc;
    this.admission = admission;
    this.delivery = delivery;
    this.receivedOn = receivedOn;
  }

  void rejectConflicts(String table) {
    new Conflicts(jdbc, table, delivery, receivedOn).reject();
  }

  /** Applies a part to rows that hold a subject once; whom it keyed is admitted before the next. */
  void run(Part part, String rows) {
    part.sql(rows).forEach(this::run);
    admission.admit(receivedOn);
  }

  /** The findings, whether a last word is still due, and the counts. */
  Balance conclude() {
    run(Part.COMMON.statement("findings", ""));
    run(Part.COMMON.statement("due", ""));
    return jdbc.sql(Part.COMMON.statement("counts", ""))
        .param("delivery", delivery)
        .query(
            (row, n) ->
                new Balance(
                    0,
                    row.getLong("applied"),
                    row.getLong("unchanged"),
                    row.getLong("rejected"),
                    0))
        .single();
  }

  private void run(String sql) {
    jdbc.sql(sql)
        .param("delivery", delivery)
        .param("received_on", receivedOn)
        .param("received_text", receivedOn.toString())
        .update();
  }
}
