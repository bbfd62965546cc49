package org.yoyohub.jobs.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how all subjects stand, a number after the other. */
public final class Standings {
  private final JdbcClient jdbc;

  public Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, by number; close it. */
  public Stream<Standing> all() {
    return jdbc
        .sql(
            """
            select s.subject_number, s.expired, k.pmh_key, p.pmh_pseudonym, q.reason, e.numbers
            from subject s
            left join subject_key k on k.subject_number = s.subject_number
            left join pmh_person p on p.pmh_key = k.pmh_key
            left join subject_queue q on q.subject_number = s.subject_number
            left join (
              select subject_number, string_agg(vaccination_number, ' ') as numbers
              from entitlement where state = 'ACTIVE' group by subject_number
            ) e on e.subject_number = s.subject_number
            order by s.subject_number
            """)
        .query(Standings::standing)
        .stream();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    var pseudonym = row.getString("pmh_pseudonym");
    return new Standing(
        row.getString("subject_number"),
        row.getBoolean("expired"),
        row.getString("pmh_key"),
        row.getString("reason"),
        new TreeSet<>(words(row.getString("numbers"))),
        Objects.equals(pseudonym, "") ? null : pseudonym);
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : List.of(text.split(" "));
  }
}
