package org.yoyohub.jobs.entitlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.jobs.sql.FirstLoad;
import org.yoyohub.jobs.sql.SqlScript;

/**
 * Gives people what the masters say (R009, R010), and notes what is to be told of it. The turns of
 * their municipalities are held.
 */
final class Giving {
  private static final SqlScript SCRIPT = SqlScript.beside(Giving.class, "entitle.sql");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final LargeSets sets;

  Giving(JdbcClient jdbc, Clock clock, LargeSets sets) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.sets = sets;
  }

  /**
   * The people to be given to, as entitle.sql wants them.
   *
   * @param values what the query's parameters stand for
   * @param number how many there are
   */
  record People(String query, Map<String, ?> values, long number) {}

  /** Gives what they do not have; true when it was the first that anybody was ever given. */
  boolean give(People people, LocalDate day) {
    boolean isFirst = sets.around(people.number(), "entitlement", () -> load(people, day));
    tell(people.query(), people.values());
    return isFirst;
  }

  private boolean load(People people, LocalDate day) {
    var first = new FirstLoad(jdbc, List.of("entitlement"));
    boolean isFirst = sets.isLoad(people.number()) && first.begins();
    if (isFirst) {
      first.around(() -> entitle(people, day, ""));
    } else {
      entitle(people, day, SCRIPT.statement("but-what-stands", ""));
    }
    return isFirst;
  }

  private void entitle(People people, LocalDate day, String condition) {
    jdbc.sql(SCRIPT.statement("entitle", people.query()) + condition)
        .params(people.values())
        .param("day", day)
        .update();
  }

  /** Notes, for every partner that is told differences, what a query's deliveries and lines did. */
  void tell(String changes, Map<String, ?> values) {
    if (isAnybodyTold()) {
      var news = SCRIPT.statement("news", changes);
      if (sets.isPostgres()) {
        note("note-anew", news, values);
      } else {
        jdbc.sql(SCRIPT.statement("forget", news)).params(values).update();
        note("note", news, values);
      }
    }
  }

  private void note(String statement, String news, Map<String, ?> values) {
    jdbc.sql(SCRIPT.statement(statement, news))
        .params(values)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private boolean isAnybodyTold() {
    return jdbc.sql(
                "select count(*) from differential_feed where interface_id = 'A_014-001_IF' and started")
            .query(Long.class)
            .single()
        > 0;
  }
}
