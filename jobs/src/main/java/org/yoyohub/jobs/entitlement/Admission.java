package org.yoyohub.jobs.entitlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.jobs.sql.SqlScript;

/**
 * The end of A-1-3 for all who are KEYED: entitlements as the masters say, what the receivers are
 * to be told, the last word in the registration history; then they leave the queue.
 */
public final class Admission {
  private static final SqlScript SCRIPT = SqlScript.beside(Admission.class, "admit.sql");
  private static final List<String> STATEMENTS =
      List.of("entitle", "pending", "revive", "settle", "leave");

  private final JdbcClient jdbc;
  private final MunicipalityTurns turns;
  private final Clock clock;

  public Admission(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.turns = new MunicipalityTurns(jdbc);
    this.clock = clock;
  }

  /**
   * Admits everybody who is KEYED in this transaction.
   *
   * @param day the day their entitlements begin
   */
  public void admit(LocalDate day) {
    var municipalities =
        jdbc.sql("select distinct municipality from subject_queue where state = 'KEYED'")
            .query(String.class)
            .list();
    if (municipalities.isEmpty()) {
      return;
    }
    turns.hold(municipalities);
    for (var name : STATEMENTS) {
      run(name, day);
    }
  }

  private void run(String name, LocalDate day) {
    jdbc.sql(SCRIPT.statement(name, ""))
        .param("day", day)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }
}
