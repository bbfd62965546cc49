package org.yoyohub.jobs.pmhkey;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.hall.Hall;

/** Registers the PMH仮名 that PMH answers with; an empty one says that there is none yet. */
public final class PseudonymAnswers implements Application {
  private static final QueueSql SQL = QueueSql.in("pseudonym.sql");

  private final JdbcClient jdbc;

  public PseudonymAnswers(Hall hall) {
    this.jdbc = hall.jdbc();
  }

  @Override
  public boolean isFor(String kind) {
    return kind.equals("pmh-pseudonym-answer");
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    find("strangers", delivery, rows);
    int registered = jdbc.sql(SQL.statement("register", rows.name())).update();
    find("contradictions", delivery, rows);
    return jdbc.sql(SQL.statement("counts", rows.name()))
        .param("delivery", delivery.id())
        .query(
            (row, n) -> Counts.balance(row.getLong("taken"), registered, row.getLong("rejected")))
        .single();
  }

  private void find(String statement, Delivery delivery, StageTable rows) {
    jdbc.sql(SQL.statement(statement, rows.name())).param("delivery", delivery.id()).update();
  }
}
