package org.yoyohub.jobs.entitlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.jobs.entitlement.Giving.People;
import org.yoyohub.jobs.sql.SqlScript;

/**
 * The end of A-1-3 for all who are KEYED: entitlements as the masters say, what the receivers are
 * to be told, the last word in the registration history; then they leave the queue.
 */
public final class Admission {
  private static final SqlScript SCRIPT = SqlScript.beside(Admission.class, "admit.sql");
  private static final String KEYED =
      """
      (select subject_number, cause_delivery as delivery_id, cause_line as line, true as whole
       from subject_queue where state = 'KEYED')""";

  private final JdbcClient jdbc;
  private final MunicipalityTurns turns;
  private final Giving giving;

  public Admission(JdbcClient jdbc, Clock clock) {
    this(jdbc, clock, LargeSets.LOAD_ROWS);
  }

  /** For tests, with another idea of how many people are worth a load of their own. */
  Admission(JdbcClient jdbc, Clock clock, long largeRows) {
    this.jdbc = jdbc;
    this.turns = new MunicipalityTurns(jdbc);
    this.giving = new Giving(jdbc, clock, new LargeSets(jdbc, largeRows));
  }

  /**
   * Admits everybody who is KEYED in this transaction.
   *
   * @param day the day their entitlements begin
   */
  public void admit(LocalDate day) {
    var keyed = keyed();
    if (!keyed.isEmpty()) {
      turns.hold(keyed.stream().map(Keyed::municipality).toList());
      admit(keyed.stream().mapToLong(Keyed::people).sum(), day);
    }
  }

  private void admit(long people, LocalDate day) {
    boolean nobodyHadAny = giving.give(new People(KEYED, Map.of(), people), day);
    if (!nobodyHadAny) {
      jdbc.sql(SCRIPT.statement("revive", "")).param("day", day).update();
    }
    jdbc.sql(SCRIPT.statement("settle", "")).update();
    jdbc.sql(SCRIPT.statement("leave", "")).update();
  }

  /** How many of a municipality have just got a key. */
  private record Keyed(String municipality, long people) {}

  private List<Keyed> keyed() {
    return jdbc.sql(
            """
            select municipality, count(*) as people from subject_queue
            where state = 'KEYED' group by municipality order by municipality
            """)
        .query((row, n) -> new Keyed(row.getString(1), row.getLong(2)))
        .list();
  }
}
