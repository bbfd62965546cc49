package org.yoyohub.core.ledger.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** The findings in their table, written in batches and read as a stream. */
final class JdbcFindings {
  private static final int PORTION = 1000;
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  JdbcFindings(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.template = new JdbcTemplate(dataSource);
  }

  void clear(String delivery, String stage) {
    jdbc.sql("delete from finding where delivery_id = :id and stage = :stage")
        .param("id", delivery)
        .param("stage", stage)
        .update();
  }

  void add(String delivery, String stage, List<Finding> findings) {
    template.batchUpdate(
        """
        insert into finding (delivery_id, stage, line, item, code, limit_text)
        values (?, ?, ?, ?, ?, ?)
        """,
        findings,
        PORTION,
        (statement, finding) -> fill(statement, delivery, stage, finding));
  }

  private static void fill(PreparedStatement s, String delivery, String stage, Finding finding)
      throws SQLException {
    s.setString(1, delivery);
    s.setString(2, stage);
    s.setLong(3, finding.line());
    s.setString(4, finding.item());
    s.setString(5, finding.code().name());
    s.setString(6, Text.within(500, finding.limit()));
  }

  List<Finding> first(String delivery, int limit) {
    return jdbc.sql(
            """
            select line, item, code, limit_text from finding
            where delivery_id = :id order by line, ordinal limit :limit
            """)
        .param("id", delivery)
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
  }

  /** The caller gives a transaction: without one PostgreSQL would send all rows at once. */
  void each(String delivery, Consumer<Finding> reader) {
    jdbc.sql(
            """
            select line, item, code, limit_text from finding
            where delivery_id = :id order by line, ordinal
            """)
        .withFetchSize(PORTION)
        .param("id", delivery)
        .query((RowCallbackHandler) row -> reader.accept(read(row)));
  }

  long count(String delivery) {
    return jdbc.sql("select count(*) from finding where delivery_id = :id")
        .param("id", delivery)
        .query(Long.class)
        .single();
  }

  private static Finding read(ResultSet row) throws SQLException {
    return new Finding(
        row.getLong("line"),
        row.getString("item"),
        FindingCode.valueOf(row.getString("code")),
        row.getString("limit_text"));
  }
}
