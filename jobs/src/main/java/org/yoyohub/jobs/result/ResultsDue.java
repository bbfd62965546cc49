package org.yoyohub.jobs.result;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deliveries whose result is not the last word yet, because somebody waits for a PMHキー. */
public final class ResultsDue {
  private final JdbcClient jdbc;

  public ResultsDue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One of them.
   *
   * @param told whether it was told who waits, and all who are parked since
   * @param waiting whether anybody waits
   * @param untried whether anybody has not been through A-1-3 once
   */
  record Due(String delivery, boolean told, boolean waiting, boolean untried) {}

  /** Whether the result of a delivery is to be told later (R018). */
  public boolean has(String delivery) {
    return !jdbc.sql("select told from result_due where delivery_id = ?")
        .param(delivery)
        .query(Integer.class)
        .list()
        .isEmpty();
  }

  /** All that the ledger has answered otherwise; those without news are looked at and left. */
  List<Due> all() {
    return jdbc.sql(
            """
            select r.delivery_id, r.told, count(q.subject_number) as waiting,
              count(case when q.state = 'ERROR' then 1 end) as parked,
              count(case when q.state = 'STAGED' or (q.state = 'REQUESTED' and q.attempts = 1) then 1 end) as untried
            from result_due r
            join delivery d on d.id = r.delivery_id and d.state = 'ANSWERED'
            left join subject_queue q on q.delivery_id = r.delivery_id
            group by r.delivery_id, r.told, d.ordinal
            order by d.ordinal
            """)
        .query(
            (row, n) ->
                new Due(
                    row.getString("delivery_id"),
                    row.getInt("told") > row.getInt("parked"),
                    row.getLong("waiting") > 0,
                    row.getLong("untried") > 0))
        .list();
  }

  /** Told is counted as one, and one for each whom no waiting helps: one more of these is news. */
  void told(String delivery) {
    jdbc.sql(
            """
            update result_due set told = 1 + (
              select cast(least(count(*), 30000) as smallint) from subject_queue
              where delivery_id = :delivery and state = 'ERROR')
            where delivery_id = :delivery
            """)
        .param("delivery", delivery)
        .update();
  }

  void over(String delivery) {
    jdbc.sql("delete from result_due where delivery_id = ?").param(delivery).update();
  }
}
