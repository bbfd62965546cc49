package org.yoyohub.core.subject.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.subject.Story;
import org.yoyohub.core.subject.SubjectTrace;
import org.yoyohub.core.subject.Touch;

/** Reads the trace from the registration history, and from the subject's own what it made. */
public final class JdbcSubjectTrace implements SubjectTrace {
  private final JdbcClient jdbc;
  private final JdbcPerson person;
  private final JdbcSteps steps;

  public JdbcSubjectTrace(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.person = new JdbcPerson(jdbc);
    this.steps = new JdbcSteps(jdbc);
  }

  @Override
  public Optional<Story> story(String subjectNumber, int limit) {
    var found = steps.of(subjectNumber, limit);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Story(person.of(subjectNumber), touches(subjectNumber, limit), found));
  }

  private List<Touch> touches(String subjectNumber, int limit) {
    return jdbc.sql(
            """
            select r.delivery_id, r.line, r.received_on, r.change, r.outcome, r.code, h.history_number
            from registration_history r
            join delivery d on d.id = r.delivery_id
            left join subject_history h on h.subject_number = r.subject_number
              and h.delivery_id = r.delivery_id and h.line = r.line
            where r.subject_number = :subject
            order by d.ordinal, r.line
            limit :limit
            """)
        .param("subject", subjectNumber)
        .param("limit", limit)
        .query(JdbcSubjectTrace::touch)
        .list();
  }

  private static Touch touch(ResultSet row, int number) throws SQLException {
    return new Touch(
        row.getString("delivery_id"),
        row.getLong("line"),
        row.getObject("received_on", LocalDate.class),
        row.getString("change"),
        row.getString("outcome"),
        row.getString("code"),
        row.getObject("history_number", Integer.class));
  }
}
