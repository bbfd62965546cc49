package org.yoyohub.jobs.subject;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.entitlement.Admission;

/** What is done for one delivery, in its one transaction. */
final class Work {
  private final JdbcClient jdbc;
  private final Admission admission;
  private final String delivery;
  private final LocalDate receivedOn;
  private final LocalDate asOf;

  Work(JdbcClient jdbc, Admission admission, Delivery delivery, LocalDate receivedOn) {
    this.jdbc = jdbc;
    this.admission = admission;
    this.delivery = delivery.id();
    this.receivedOn = receivedOn;
    this.asOf = asOf(delivery, receivedOn);
  }

  /** The business date; a date that lies ahead keeps nobody's later news out. */
  private static LocalDate asOf(Delivery delivery, LocalDate receivedOn) {
    var day = delivery.businessDate();
    return day == null || day.isAfter(receivedOn) ? receivedOn : day;
  }

  void rejectConflicts(StageTable rows) {
    new Conflicts(jdbc, rows, delivery, receivedOn, asOf).reject();
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
        .param("as_of", asOf)
        .update();
  }
}
