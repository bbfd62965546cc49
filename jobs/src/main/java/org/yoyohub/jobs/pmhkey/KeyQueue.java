package org.yoyohub.jobs.pmhkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who waits for a PMHキー, as operators and staff see it: numbers and reasons, never names. */
public final class KeyQueue {
  private final JdbcClient jdbc;

  public KeyQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many of a municipality stand in a state for one reason, "" while there is none. */
  public record Standing(
      String municipality,
      QueueState state,
      String reason,
      long people,
      LocalDate oldestQueuedOn,
      int maxAttempts,
      Optional<Instant> nextTryAt) {}

  /** The queue by municipality and state. */
  public List<Standing> summary() {
    return standings("municipality, state", "''");
  }

  /** The queue by municipality, state and reason. */
  public List<Standing> byReason() {
    return standings("municipality, state, reason", "reason");
  }

  private List<Standing> standings(String groups, String reason) {
    return jdbc.sql(
            "select municipality, state, "
                + reason
                + " as reason, count(*) as people, min(queued_on) as oldest, max(attempts) as attempts,"
                + " min(next_try_at) as next_try from subject_queue group by "
                + groups
                + " order by "
                + groups)
        .query(KeyQueue::standing)
        .list();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        row.getString("municipality"),
        QueueState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getLong("people"),
        row.getObject("oldest", LocalDate.class),
        row.getInt("attempts"),
        instant(row, "next_try"));
  }

  /**
   * Somebody whom waiting does not help: staff are asked to mend what the reason says.
   *
   * @param since when the answer came that parked them
   */
  public record Parked(
      String subjectNumber,
      String municipality,
      String reason,
      Optional<Instant> since,
      int attempts) {}

  /** The worklist, longest parked first; of one municipality or of all. */
  public List<Parked> parked(Optional<String> municipality, int limit, int offset) {
    return jdbc.sql(
            """
            select q.subject_number, q.municipality, q.reason, q.attempts, coalesce(d.opened_at, q.asked_at) as since
            from subject_queue q
            left join delivery d on d.id = q.cause_delivery
            where q.state = 'ERROR' and (q.municipality = :municipality or :municipality = '')
            order by since, q.subject_number limit :limit offset :offset
            """)
        .param("municipality", municipality.orElse(""))
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, n) ->
                new Parked(
                    row.getString("subject_number"),
                    row.getString("municipality"),
                    row.getString("reason"),
                    instant(row, "since"),
                    row.getInt("attempts")))
        .list();
  }

  /** Two living numbers of one person in different municipalities: one of them should expire. */
  public record TwoNumbers(String first, String second) {}

  /** The worklist of people with two numbers. */
  public List<TwoNumbers> twoNumbers(int limit, int offset) {
    return jdbc.sql(
            """
            select a.subject_number as first_number, b.subject_number as second_number
            from my_number a
            join my_number b on b.token = a.token and b.subject_number > a.subject_number
            join subject s on s.subject_number = a.subject_number and not s.expired
            join subject t on t.subject_number = b.subject_number and not t.expired
              and t.municipality <> s.municipality
            order by a.subject_number, b.subject_number limit :limit offset :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> new TwoNumbers(row.getString(1), row.getString(2)))
        .list();
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
