package org.yoyohub.jobs.pmhkey;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.jobs.entitlement.Admission;
import org.yoyohub.jobs.entitlement.MunicipalityTurns;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.result.Results;
import org.yoyohub.jobs.run.HubJob;
import org.yoyohub.jobs.run.Run;
import org.yoyohub.jobs.run.RunStep;

/**
 * The daily round of A-1-3 (B04, B05): who waits for a PMHキー is asked for, again and again (R006).
 */
public final class KeyJob implements HubJob {
  private static final QueueSql SQL = QueueSql.in("ask.sql");

  private final Hall hall;
  private final JdbcClient jdbc;
  private final Duration answerWithin;
  private final KeyRequests requests;
  private final Results results;
  private final MunicipalityTurns turns;

  public KeyJob(Hall hall, KeyRules rules) {
    this.hall = hall;
    this.jdbc = hall.jdbc();
    this.answerWithin = rules.answerWithin();
    this.requests = new KeyRequests(hall);
    this.results = new Results(hall);
    this.turns = new MunicipalityTurns(jdbc);
  }

  @Override
  public String name() {
    return "pmh-key";
  }

  @Override
  public List<RunStep> steps() {
    return List.of(
        new RunStep("time-out", this::timeOut),
        new RunStep("known", this::known),
        new RunStep("ask", requests::ask),
        new RunStep("results", run -> results.tell()));
  }

  private void timeOut(Run run) {
    jdbc.sql(SQL.statement("time-out")).param("late", late()).update();
  }

  private OffsetDateTime late() {
    return hall.clock().instant().minus(answerWithin).atOffset(ZoneOffset.UTC);
  }

  private void known(Run run) {
    turns.hold(jdbc.sql(SQL.statement("known-municipalities")).query(String.class).list());
    jdbc.sql(SQL.statement("freed")).update();
    jdbc.sql(SQL.statement("known-keys")).update();
    jdbc.sql(SQL.statement("known")).update();
    new Admission(jdbc, hall.clock()).admit(run.businessDate());
  }
}
