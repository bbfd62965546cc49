package org.yoyohub.core.subject.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.subject.Step;
import org.yoyohub.core.subject.Step.Kind;

/**
 * Reads what happened to a subject from all tables that remember a delivery and a line of it. Steps
 * of one day stand in the order of their deliveries, what an operator did behind the last of them
 * that had come by then, what no file did at the day's end.
 */
final class JdbcSteps {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  // about, outcome and code are texts of few letters; day stands where there is no delivery
  private static final String STEPS =
      """
      select s.*, d.ordinal, d.opened_at, coalesce(d.file_name, '') as file_name
      from (
        select 'PASSED_ON' as kind, delivery_id, line, '' as about, '' as outcome, '' as code,
          cast(null as date) as on_day, cast(null as timestamp with time zone) as at, cast(0 as bigint) as act
        from passed_line where subject_number = :subject
        union all
        select 'TOLD_US', delivery_id, line, '', change || '→' || outcome, code, received_on, null, 0
        from registration_history where subject_number = :subject
        union all
        select 'KEY_ASKED', delivery_id, line, request_number, '', '', null, asked_at, 0
        from pmh_key_request where subject_number = :subject or request_number = :last_request
        union all
        select 'KEY_ANSWERED', answer_delivery, answer_line, request_number, outcome, '', null, null, 0
        from pmh_key_request
        where outcome <> '' and (subject_number = :subject or request_number = :last_request)
        union all
        select 'KEY', delivery_id, line, '', '', '', null, null, 0
        from subject_key where subject_number = :subject
        union all
        select 'STAFF', operator, 0, vaccination_number, action, '', null, at, id
        from entitlement_act where subject_number = :subject
        union all
        select 'ENTITLEMENT', delivery_id, line, vaccination_number, state, origin, changed_on, null, 0
        from entitlement where subject_number = :subject
        union all
        select 'TOLD', delivery_id, first_line, '', cast(lines as varchar(20)) || ' lines', '', null, null, 0
        from told_subject where subject_number = :subject
        union all
        select 'RESULT', a.id, 0, '', '', '', null, null, 0
        from registration_history r
        join delivery a on a.answers = r.delivery_id and a.interface_id = 'A_011-003_帳'
        where r.subject_number = :subject
      ) s
      left join delivery d on d.id = s.delivery_id
      order by d.ordinal, s.line, s.about
      limit :limit
      """;

  private final JdbcClient jdbc;

  JdbcSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Step> of(String subjectNumber, int limit) {
    var found = found(subjectNumber, limit);
    return found.stream()
        .distinct()
        .map(placed -> placed.among(found))
        .sorted(Placed.IN_ORDER)
        .map(Placed::step)
        .toList();
  }

  private List<Placed> found(String subjectNumber, int limit) {
    return jdbc.sql(STEPS)
        .param("subject", subjectNumber)
        .param("last_request", lastRequest(subjectNumber))
        .param("limit", limit)
        .query(JdbcSteps::placed)
        .list();
  }

  /** A request is made once for a person, whatever their numbers: that of another may be theirs. */
  private String lastRequest(String subjectNumber) {
    return jdbc.sql("select request_number from subject_queue where subject_number = ?")
        .param(subjectNumber)
        .query(String.class)
        .optional()
        .filter(number -> !number.isEmpty())
        .orElse("-");
  }

  private static Placed placed(ResultSet row, int number) throws SQLException {
    var ordinal = row.getLong("ordinal");
    var isOfAFile = !row.wasNull();
    return new Placed(isOfAFile ? ordinal : Placed.LAST, row.getLong("act"), step(row));
  }

  private static Step step(ResultSet row) throws SQLException {
    var at = instant(row, "at");
    var when = at == null ? instant(row, "opened_at") : at;
    return new Step(
        when == null ? day(row) : when.atZone(TOKYO).toLocalDate(),
        when,
        Kind.valueOf(row.getString("kind").strip()),
        by(row),
        row.getString("file_name"),
        row.getLong("line"),
        row.getString("about"),
        row.getString("outcome"),
        row.getString("code"));
  }

  /** An act keeps the bare name of its operator, or the delivery of the form. */
  private static String by(ResultSet row) throws SQLException {
    var by = row.getString("delivery_id");
    var isOfAnOperator = row.getLong("act") > 0 && row.getString("file_name").isEmpty();
    return isOfAnOperator ? "operator " + by : by;
  }

  private static LocalDate day(ResultSet row) throws SQLException {
    return Objects.requireNonNullElse(row.getObject("on_day", LocalDate.class), LocalDate.MAX);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
