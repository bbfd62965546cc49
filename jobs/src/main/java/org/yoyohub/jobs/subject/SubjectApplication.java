package org.yoyohub.jobs.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.database.Dialect;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.sql.FirstLoad;
import org.yoyohub.jobs.sql.SqlScript;

/**
 * Registers, updates or expires subjects, set by set. Rows of one subject take their turn in the
 * order of the file.
 */
public final class SubjectApplication implements Application {
  private static final long LARGE_ROWS = 50_000;
  private static final SqlScript COMMON = script("common.sql");
  private static final SqlScript REGISTER = script("register.sql");
  private static final SqlScript UPDATE = script("update.sql");
  private static final SqlScript EXPIRE = script("expire.sql");
  private static final SqlScript FIRST_LOAD = script("first-load.sql");
  private static final String REGISTRATION = "subject-register";
  private static final Map<String, List<Part>> PARTS =
      Map.of(
          REGISTRATION,
          List.of(new Part(REGISTER, "")),
          "subject-update",
          List.of(new Part(UPDATE, "")),
          "subject-expire",
          List.of(new Part(EXPIRE, "")),
          "subject-update-or-expire",
          List.of(new Part(UPDATE, "2"), new Part(EXPIRE, "3")));

  /** A script, and the 変更区分 of the rows it is for; "" is for all. */
  private record Part(SqlScript script, String change) {
    String rows(String source) {
      return change.isEmpty()
          ? source
          : "(select * from " + source + " of_change where change = '" + change + "')";
    }
  }

  private static final List<String> TABLES =
      List.of("subject", "subject_history", "my_number", "subject_queue", "registration_history");

  private final JdbcClient jdbc;
  private final Dialect dialect;
  private final long largeRows;

  public SubjectApplication(JdbcClient jdbc, Dialect dialect) {
    this(jdbc, dialect, LARGE_ROWS);
  }

  /** For tests, with another idea of how many rows are worth a load of their own. */
  SubjectApplication(JdbcClient jdbc, Dialect dialect, long largeRows) {
    this.jdbc = jdbc;
    this.dialect = dialect;
    this.largeRows = largeRows;
  }

  private static SqlScript script(String file) {
    return SqlScript.beside(SubjectApplication.class, file);
  }

  @Override
  public boolean isFor(String kind) {
    return PARTS.containsKey(kind);
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    if (isLarge(delivery)) {
      planForLargeSets();
    }
    var load = new FirstLoad(jdbc, TABLES);
    long turns = turns(rows);
    if (contract.apply().equals(REGISTRATION) && turns == 1 && isLarge(delivery) && load.begins()) {
      load.around(() -> apply(FIRST_LOAD, rows.name(), delivery.id(), receivedOn));
    } else {
      apply(delivery, contract, rows, receivedOn, turns);
    }
    run(COMMON.statement("findings", rows.name()), delivery.id(), receivedOn);
    return counts(delivery.id());
  }

  /**
   * Tables that grow within a transaction have no statistics yet, and a plan that loops over one of
   * them never ends: sets of this size are joined by hash, in memory enough for a whole town.
   */
  private void planForLargeSets() {
    jdbc.sql("set local enable_nestloop = off").update();
    jdbc.sql("set local work_mem = '64MB'").update();
  }

  private long turns(StageTable rows) {
    return jdbc.sql(COMMON.statement("turns", rows.name())).query(Long.class).single();
  }

  /** Until they are applied, the staged rows stand in the balance as held. */
  private boolean isLarge(Delivery delivery) {
    return dialect == Dialect.POSTGRESQL && delivery.balance().held() >= largeRows;
  }

  private void apply(
      Delivery delivery,
      InterfaceContract contract,
      StageTable rows,
      LocalDate receivedOn,
      long turns) {
    var parts = PARTS.getOrDefault(contract.apply(), List.of());
    for (long turn = 1; turn <= turns; turn++) {
      var source = turns == 1 ? rows.name() : turn(rows.name(), turn);
      for (var part : parts) {
        apply(part.script(), part.rows(source), delivery.id(), receivedOn);
      }
    }
  }

  /** The rows whose turn it is: the n-th of each subject. */
  private static String turn(String table, long turn) {
    return "(select * from (select r.*, row_number() over (partition by subject_number order by line) as turn from "
        + table
        + " r) numbered where turn = "
        + turn
        + ")";
  }

  private void apply(SqlScript script, String source, String delivery, LocalDate receivedOn) {
    for (var name : List.of("my_number", "subject", "queue")) {
      if (script.has(name)) {
        run(script.statement(name, source), delivery, receivedOn);
      }
    }
    var history = script.has("history") ? script : COMMON;
    run(history.statement("history", source), delivery, receivedOn);
    run(script.statement("registration", source), delivery, receivedOn);
  }

  private void run(String sql, String delivery, LocalDate receivedOn) {
    jdbc.sql(sql)
        .param("delivery", delivery)
        .param("received_on", receivedOn)
        .param("received_text", receivedOn.toString())
        .update();
  }

  private Balance counts(String delivery) {
    return jdbc.sql(COMMON.statement("counts", ""))
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
}
