package org.yoyohub.jobs.pmhkey;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.database.Dialect;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.entitlement.Admission;
import org.yoyohub.jobs.entitlement.MunicipalityTurns;
import org.yoyohub.jobs.hall.Hall;

/**
 * Registers the PMHキー that 中間サーバー等 answers with, and notes why there is none. A success is taken
 * whenever it comes; a failure only while its request is the last and unanswered.
 */
public final class KeyAnswers implements Application {
  private static final long LARGE_ROWS = 50_000;
  private static final QueueSql SQL = QueueSql.in("answer.sql");
  private static final List<String> STATEMENTS =
      List.of(
          "strangers",
          "renumbered",
          "people",
          "contradictions",
          "park",
          "retry",
          "keys",
          "keyed",
          "taken",
          "note",
          "refused",
          "note-refused");

  private final Hall hall;
  private final JdbcClient jdbc;
  private final KeyRules rules;
  private final MunicipalityTurns turns;

  public KeyAnswers(Hall hall, KeyRules rules) {
    this.hall = hall;
    this.jdbc = hall.jdbc();
    this.rules = rules;
    this.turns = new MunicipalityTurns(jdbc);
  }

  @Override
  public boolean isFor(String kind) {
    return kind.equals("pmh-key-answer");
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    // before any row of the queue: files of these municipalities lock in this order too
    turns.hold(municipalities(rows));
    planFor(delivery);
    var facts = Map.of("delivery", delivery.id(), "received_on", receivedOn, "next_try", nextTry());
    for (var name : STATEMENTS) {
      jdbc.sql(SQL.statement(name, rows.name())).params(facts).update();
    }
    var balance = counts(delivery, rows);
    new Admission(jdbc, hall.clock()).admit(receivedOn);
    return balance;
  }

  private List<String> municipalities(StageTable rows) {
    return jdbc.sql(SQL.statement("municipalities", rows.name())).query(String.class).list();
  }

  /**
   * Tables that grow within a transaction have no statistics yet, and a plan that loops over one of
   * them never ends: sets of this size are joined by hash.
   */
  private void planFor(Delivery delivery) {
    if (hall.database().dialect() == Dialect.POSTGRESQL
        && delivery.balance().held() >= LARGE_ROWS) {
      jdbc.sql("set local enable_nestloop = off").update();
      jdbc.sql("set local work_mem = '64MB'").update();
    }
  }

  private OffsetDateTime nextTry() {
    return hall.clock().instant().plus(rules.retryAfter()).atOffset(ZoneOffset.UTC);
  }

  private Balance counts(Delivery delivery, StageTable rows) {
    return jdbc.sql(SQL.statement("counts", rows.name()))
        .param("delivery", delivery.id())
        .query(
            (row, n) ->
                Counts.balance(
                    row.getLong("taken"), row.getLong("applied"), row.getLong("rejected")))
        .single();
  }
}
