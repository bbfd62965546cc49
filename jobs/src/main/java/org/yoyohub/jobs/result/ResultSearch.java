package org.yoyohub.jobs.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what became of rows that came in (A_011-002_画), newest first; no name, no 個人番号. */
public final class ResultSearch {
  private final JdbcClient jdbc;

  public ResultSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is looked for; what is empty may be anything. */
  public record Query(
      Optional<String> delivery,
      Optional<String> subjectNumber,
      Optional<String> municipality,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<String> outcome) {
    public static final Query ANY =
        new Query(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private Map<String, Object> facts() {
      var facts = new TreeMap<String, Object>();
      delivery.ifPresent(value -> facts.put("h.delivery_id = :delivery", value));
      subjectNumber.ifPresent(value -> facts.put("h.subject_number = :subject", value));
      municipality.ifPresent(value -> facts.put("d.municipality = :municipality", value));
      from.ifPresent(value -> facts.put("h.received_on >= :from", value));
      until.ifPresent(value -> facts.put("h.received_on <= :until", value));
      outcome.ifPresent(value -> facts.put("h.outcome = :outcome", value));
      return facts;
    }
  }

  /**
   * One row that came in and what became of it.
   *
   * @param outcome 処理結果; 4 is 保留: it waits for a PMHキー
   * @param code why, "" when there is nothing to say
   */
  public record Result(
      String delivery,
      String fileName,
      long line,
      String subjectNumber,
      String change,
      String outcome,
      String code,
      LocalDate receivedOn) {}

  /** A page of results. */
  public List<Result> find(Query query, int limit, int offset) {
    var facts = query.facts();
    var conditions = new ArrayList<>(facts.keySet());
    var found =
        jdbc.sql(
            """
            select h.delivery_id, d.file_name, h.line, h.subject_number, h.change, h.outcome,
              case when h.outcome = '4' then coalesce(nullif(q.reason, ''), 'B201') else h.code end as code,
              h.received_on
            from registration_history h
            join delivery d on d.id = h.delivery_id
            left join subject_queue q on q.subject_number = h.subject_number
            """
                + where(conditions)
                + " order by d.ordinal desc, h.line limit :limit offset :offset");
    for (var fact : facts.entrySet()) {
      found = found.param(name(fact.getKey()), fact.getValue());
    }
    return found
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, n) ->
                new Result(
                    row.getString("delivery_id"),
                    row.getString("file_name"),
                    row.getLong("line"),
                    row.getString("subject_number"),
                    row.getString("change"),
                    row.getString("outcome"),
                    row.getString("code"),
                    row.getObject("received_on", LocalDate.class)))
        .list();
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  private static String name(String condition) {
    return condition.substring(condition.indexOf(':') + 1);
  }
}
