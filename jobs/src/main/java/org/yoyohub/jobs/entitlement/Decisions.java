package org.yoyohub.jobs.entitlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.jobs.sql.SqlScript;

/** Follows what staff decided (A-8, R034), set by set; the moves are those of 6.8. */
final class Decisions {
  private static final SqlScript SCRIPT = SqlScript.beside(Decisions.class, "staff.sql");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final LargeSets sets;
  private final Giving giving;

  Decisions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.sets = new LargeSets(jdbc, LargeSets.LOAD_ROWS);
    this.giving = new Giving(jdbc, clock, sets);
  }

  /**
   * Rows as staff.sql wants them.
   *
   * @param values what the query's parameters stand for
   * @param number how many there are at most
   */
  record Rows(String query, Map<String, ?> values, long number) {}

  /** The code of why each row cannot be followed, in the order of lines; "" for one that can. */
  List<String> judge(Rows rows) {
    return jdbc.sql("select code from " + judged(rows) + " j order by line")
        .params(rows.values())
        .query(String.class)
        .list();
  }

  /** Notes as findings of a file what cannot be followed; how many they are. */
  int refuse(Rows rows, String delivery) {
    return jdbc.sql(SCRIPT.statement("findings", judged(rows)))
        .params(rows.values())
        .param("delivery", delivery)
        .update();
  }

  /** Changes what can be followed, and notes it for those who are told; how many changed. */
  int follow(Rows rows, String delivery, LocalDate day) {
    int changed = sets.around(rows.number(), "entitlement", () -> change(rows, delivery, day));
    var values = new HashMap<String, Object>(rows.values());
    values.put("delivery", delivery);
    giving.tell(SCRIPT.statement("changed", rows.query()), values);
    return changed;
  }

  /** The same for rows of a file, with their reason; what changed is kept as acts of the file. */
  int followFile(Rows rows, String delivery, LocalDate day) {
    int changed = follow(rows, delivery, day);
    sets.around(rows.number(), "entitlement", () -> remember(rows, delivery));
    return changed;
  }

  private int remember(Rows rows, String delivery) {
    return jdbc.sql(SCRIPT.statement("acts", rows.query()))
        .params(rows.values())
        .param("delivery", delivery)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private int change(Rows rows, String delivery, LocalDate day) {
    return jdbc.sql(SCRIPT.statement("change", judged(rows)))
        .params(rows.values())
        .param("before_active", before(EntitlementState.ACTIVE))
        .param("before_deleted", before(EntitlementState.DELETED))
        .param("delivery", delivery)
        .param("day", day)
        .update();
  }

  private static String judged(Rows rows) {
    return SCRIPT.statement("judged", rows.query());
  }

  private static List<String> before(EntitlementState state) {
    return state.before().stream().map(Enum::name).toList();
  }
}
