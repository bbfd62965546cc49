package org.yoyohub.jobs.entitlement;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.entitlement.Decisions.Rows;
import org.yoyohub.jobs.hall.Hall;

/**
 * Grants and revokes what staff decided, for many people at once. What is decided of one
 * person's number more than once takes its turn in the order of the file.
 */
public final class StaffForm implements Application {
  private static final String NUMBERED =
      "(select t.*, row_number() over (partition by subject_number, vaccination_number order by line) as turn from %s t)";

  private final JdbcClient jdbc;
  private final MunicipalityTurns turns;
  private final Decisions decisions;

  public StaffForm(Hall hall) {
    this.jdbc = hall.jdbc();
    this.turns = new MunicipalityTurns(jdbc);
    this.decisions = new Decisions(jdbc, hall.clock());
  }

  @Override
  public boolean isFor(String kind) {
    return kind.equals("entitlement-staff");
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    turns.hold(
        jdbc.sql("select distinct substring(subject_number from 1 for 6) from " + rows.name())
            .query(String.class)
            .list());
    var numbered = NUMBERED.formatted(rows.name());
    long all = count(rows);
    long applied = 0;
    long rejected = 0;
    for (long turn = 1; turn <= lastTurn(numbered); turn++) {
      var its = turn(numbered, turn, all);
      rejected += decisions.refuse(its, delivery.id());
      applied += decisions.followFile(its, delivery.id(), receivedOn);
    }
    return new Balance(0, applied, all - applied - rejected, rejected, 0);
  }

  private long lastTurn(String numbered) {
    return jdbc.sql("select coalesce(max(turn), 0) from " + numbered + " n")
        .query(Long.class)
        .single();
  }

  private static Rows turn(String numbered, long turn, long atMost) {
    return new Rows(
        "(select * from " + numbered + " n where turn = :turn)", Map.of("turn", turn), atMost);
  }

  private long count(StageTable rows) {
    return jdbc.sql("select count(*) from " + rows.name()).query(Long.class).single();
  }
}
