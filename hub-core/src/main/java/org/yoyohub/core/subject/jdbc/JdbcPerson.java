package org.yoyohub.core.subject.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.subject.Person;
import org.yoyohub.core.subject.Person.Waiting;

/** Reads how a subject stands now. */
final class JdbcPerson {
  private final JdbcClient jdbc;

  JdbcPerson(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Person of(String subjectNumber) {
    return jdbc.sql(
            """
            select s.subject_number as registered, coalesce(s.expired, false) as expired,
              k.pmh_key is not null as has_key, coalesce(p.pmh_pseudonym, '') <> '' as has_pseudonym,
              (select count(*) from entitlement e
                where e.subject_number = n.subject_number and e.state = 'ACTIVE') as entitlements,
              q.state, q.queued_on, q.attempts, q.reason, q.asked_at, q.next_try_at
            from (select cast(:subject as varchar(21)) as subject_number) n
            left join subject s on s.subject_number = n.subject_number
            left join subject_key k on k.subject_number = n.subject_number
            left join pmh_person p on p.pmh_key = k.pmh_key
            left join subject_queue q on q.subject_number = n.subject_number
            """)
        .param("subject", subjectNumber)
        .query(JdbcPerson::person)
        .single();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getString("registered") != null,
        row.getBoolean("expired"),
        row.getBoolean("has_key"),
        row.getBoolean("has_pseudonym"),
        row.getLong("entitlements"),
        row.getString("state") == null ? null : waiting(row));
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString("state"),
        row.getObject("queued_on", LocalDate.class),
        row.getInt("attempts"),
        row.getString("reason"),
        instant(row, "asked_at"),
        instant(row, "next_try_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
