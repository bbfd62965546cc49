package org.yoyohub.jobs.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What shall run, on which business date, and how it stands: a day is asked for once. */
public final class RunRequests {
  private static final String COLUMNS =
      "id, job, business_date, attempt, reason, fence, requested_by, state, note, ended_at";

  private final JdbcClient jdbc;
  private final Clock clock;

  public RunRequests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A request as an operator sees it. */
  public record Standing(
      Run run, String requestedBy, RunState state, String note, @Nullable Instant endedAt) {}

  /** Asks for a run; false when it was asked for before. */
  public boolean request(String job, LocalDate day, String by, String reason) {
    return jdbc.sql(
                """
                insert into run_request (job, business_date, requested_by, requested_at, reason)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(job, day, by, now(), reason)
            .update()
        == 1;
  }

  /**
   * Asks for a run whether or not it ran before: done, it is done once more; at work, it begins
   * anew.
   */
  public void again(String job, LocalDate day, String by, String reason) {
    if (!request(job, day, by, reason)) {
      jdbc.sql(
              """
              update run_request set state = 'REQUESTED', attempt = attempt + 1, fence = fence + 1,
                requested_by = ?,
                requested_at = ?, reason = ?, note = '', ended_at = null, lease_until = null
              where job = ? and business_date = ?
              """)
          .params(by, now(), reason, job, day)
          .update();
    }
  }

  /** The first request that waits: oldest first, so that a day keeps its order. */
  Optional<Run> claim(String owner, Duration lease) {
    var found =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + """
                     from run_request
                    where state = 'REQUESTED'
                      and (lease_until is null or lease_until < current_timestamp)
                    order by business_date, id limit 1
                    """)
            .query(RunRequests::standing)
            .optional();
    return found.map(Standing::run).flatMap(run -> take(run, owner, lease));
  }

  private Optional<Run> take(Run run, String owner, Duration lease) {
    int taken =
        jdbc.sql(
                """
                update run_request set fence = fence + 1, owner = :owner,
                  lease_until = current_timestamp + cast(:millis as integer) * interval '0.001' second
                where id = :id and fence = :fence and state = 'REQUESTED'
                  and (lease_until is null or lease_until < current_timestamp)
                """)
            .param("owner", owner.length() > 80 ? owner.substring(0, 80) : owner)
            .param("millis", Math.toIntExact(lease.toMillis()))
            .param("id", run.id())
            .param("fence", run.fence())
            .update();
    return taken == 0
        ? Optional.empty()
        : Optional.of(
            new Run(
                run.id(),
                run.job(),
                run.businessDate(),
                run.attempt(),
                run.reason(),
                run.fence() + 1));
  }

  /** Keeps the claim; inside a transaction nobody else takes the run before its end. */
  void require(Run run, Duration lease) {
    int kept =
        jdbc.sql(
                """
                update run_request set
                  lease_until = current_timestamp + cast(:millis as integer) * interval '0.001' second
                where id = :id and fence = :fence and state = 'REQUESTED'
                """)
            .param("millis", Math.toIntExact(lease.toMillis()))
            .param("id", run.id())
            .param("fence", run.fence())
            .update();
    if (kept == 0) {
      throw new StaleRunException(run);
    }
  }

  void done(Run run) {
    jdbc.sql(
            """
            update run_request set state = 'DONE', note = '', ended_at = ?, lease_until = null, owner = null
            where id = ? and fence = ?
            """)
        .params(now(), run.id(), run.fence())
        .update();
  }

  /** It stays asked for, and is tried again when the pause is over. */
  void failed(Run run, String note, Duration pause) {
    jdbc.sql(
            """
            update run_request set note = :note,
              lease_until = current_timestamp + cast(:millis as integer) * interval '0.001' second
            where id = :id and fence = :fence
            """)
        .param("note", note.length() > 500 ? note.substring(0, 500) : note)
        .param("millis", Math.toIntExact(pause.toMillis()))
        .param("id", run.id())
        .param("fence", run.fence())
        .update();
  }

  /** Ends the claims of an owner that is known to be gone. */
  int endLeases(String owner) {
    return jdbc.sql(
            """
            update run_request set lease_until = null
            where lease_until is not null and owner like ? escape '!'
            """)
        .param(owner.replaceAll("([!%_])", "!$1") + "%")
        .update();
  }

  /** Whether anything waits to run, now or later. */
  public boolean isQuiet() {
    return jdbc.sql("select count(*) from run_request where state = 'REQUESTED'")
            .query(Long.class)
            .single()
        == 0;
  }

  /** The latest requests, newest first. */
  public List<Standing> latest(int limit) {
    return jdbc.sql(
            "select " + COLUMNS + " from run_request order by business_date desc, id desc limit ?")
        .param(limit)
        .query(RunRequests::standing)
        .list();
  }

  /** How one stands. */
  public Optional<Standing> find(String job, LocalDate day) {
    return jdbc.sql("select " + COLUMNS + " from run_request where job = ? and business_date = ?")
        .params(job, day)
        .query(RunRequests::standing)
        .optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Standing(
        new Run(
            row.getLong("id"),
            row.getString("job"),
            row.getObject("business_date", LocalDate.class),
            row.getInt("attempt"),
            row.getString("reason"),
            row.getLong("fence")),
        row.getString("requested_by"),
        RunState.valueOf(row.getString("state")),
        row.getString("note"),
        ended == null ? null : ended.toInstant());
  }
}
