package org.yoyohub.jobs.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.yoyohub.jobs.sql.FirstLoad;

/**
 * Registers, updates or expires subjects, set by set. Rows of one subject take their turn in the
 * order of the file.
 */
public final class SubjectApplication implements Application {
  private static final long LARGE_ROWS = 50_000;
  private static final List<String> TABLES =
      List.of(
          "subject",
          "subject_history",
          "my_number",
          "subject_key",
          "subject_queue",
          "registration_history");

  private final JdbcClient jdbc;
  private final Dialect dialect;
  private final long largeRows;
  private final MunicipalityTurns municipalities;
  private final Admission admission;

  public SubjectApplication(Hall hall) {
    this(hall.jdbc(), hall.database().dialect(), hall.clock(), LARGE_ROWS);
  }

  /** For tests, with another idea of how many rows are worth a load of their own. */
  SubjectApplication(JdbcClient jdbc, Dialect dialect, Clock clock, long largeRows) {
    this.jdbc = jdbc;
    this.dialect = dialect;
    this.largeRows = largeRows;
    this.municipalities = new MunicipalityTurns(jdbc);
    this.admission = new Admission(jdbc, clock);
  }

  @Override
  public boolean isFor(String kind) {
    return Part.kinds().contains(kind);
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    // first of all: whoever keys or entitles people of this municipality waits, and so do its files
    municipalities.hold(List.of(delivery.municipality()));
    if (isLarge(delivery)) {
      planForLargeSets();
    }
    var work = new Work(jdbc, admission, delivery, receivedOn);
    apply(work, delivery, contract, rows);
    return work.conclude();
  }

  private void apply(Work work, Delivery delivery, InterfaceContract contract, StageTable rows) {
    var load = new FirstLoad(jdbc, TABLES);
    var parts = Part.of(contract.apply());
    boolean first = isLarge(delivery) && parts.equals(Part.REGISTRATION) && load.begins();
    work.rejectConflicts(rows);
    long turns = turns(rows);
    if (first && turns == 1) {
      load.around(() -> work.run(Part.FIRST_LOAD, source(rows)));
    } else {
      take(work, parts, source(rows), turns);
    }
  }

  private static void take(Work work, List<Part> parts, String source, long turns) {
    for (long turn = 1; turn <= turns; turn++) {
      var inTurn = turns == 1 ? source : turn(source, turn);
      parts.forEach(part -> work.run(part, inTurn));
    }
  }

  /** The rows whose turn it is: the n-th of each subject. */
  private static String turn(String source, long turn) {
    return "(select * from (select r.*, row_number() over (partition by subject_number order by line) as turn from "
        + source
        + " r) numbered where turn = "
        + turn
        + ")";
  }

  /** The staged rows, with the 住民票のある住所 that only the staff's forms have. */
  private static String source(StageTable rows) {
    boolean told =
        rows.contract().items().stream().anyMatch(item -> item.id().equals("registered_address"));
    return told
        ? rows.name()
        : "(select r.*, cast(null as varchar) as registered_address from " + rows.name() + " r)";
  }

  /**
   * Tables that grow within a transaction have no statistics yet, and a plan that loops over one of
   * them never ends: sets of this size are joined by hash, in memory enough for a whole town. What
   * such guesses seem to cost is no reason to compile a statement either.
   */
  private void planForLargeSets() {
    jdbc.sql("set local enable_nestloop = off").update();
    jdbc.sql("set local work_mem = '64MB'").update();
    jdbc.sql("set local jit = off").update();
  }

  private long turns(StageTable rows) {
    return jdbc.sql(Part.COMMON.statement("turns", rows.name())).query(Long.class).single();
  }

  /** Until they are applied, the staged rows stand in the balance as held. */
  private boolean isLarge(Delivery delivery) {
    return dialect == Dialect.POSTGRESQL && delivery.balance().held() >= largeRows;
  }
}
