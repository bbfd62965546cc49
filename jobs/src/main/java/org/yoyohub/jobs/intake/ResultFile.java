package org.yoyohub.jobs.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.formats.io.RecordWriter;
import org.yoyohub.formats.io.Row;

/**
 * A_011-003_帳: one line for every row that came, from the registration history and what the door
 * kept out.
 */
final class ResultFile {
  /** A written result, not yet on its way. */
  record Written(InterfaceContract contract, Payload payload, long records) {}

  private static final String ROWS =
      """
      select line, subject_number, outcome, code, cast(null as varchar(120)) as item, '' as limit_text
      from registration_history where delivery_id = ?
      union all
      select line, '', '3', code, item, limit_text from (
        select f.*, row_number() over (partition by line order by ordinal) as nth
        from finding f
        where delivery_id = ? and stage = 'stage' and line > 0 and code not like 'I1%'
      ) first_of_line where nth = 1
      order by line
      """;

  private final JdbcTemplate jdbc;
  private final PayloadStore payloads;
  private final TransactionTemplate transaction;
  private final java.time.ZoneId zone;

  ResultFile(
      JdbcTemplate jdbc,
      PayloadStore payloads,
      TransactionTemplate transaction,
      java.time.ZoneId zone) {
    this.jdbc = jdbc;
    this.payloads = payloads;
    this.transaction = transaction;
    this.zone = zone;
  }

  Written write(Delivery delivery, InterfaceContract contract) throws IOException {
    var payload =
        payloads.write(
            out -> transaction.executeWithoutResult(status -> rows(delivery, contract, out)));
    return new Written(contract, payload, delivery.balance().in());
  }

  private void rows(Delivery delivery, InterfaceContract contract, OutputStream out) {
    var receivedOn = delivery.openedAt().atZone(zone).toLocalDate().toString();
    try {
      var writer = RecordWriter.begin(out, contract, delivery.balance().in());
      jdbc.query(
          connection -> {
            var query = connection.prepareStatement(ROWS);
            query.setFetchSize(10_000);
            query.setString(1, delivery.id());
            query.setString(2, delivery.id());
            return query;
          },
          row -> {
            put(writer, row, receivedOn);
          });
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(RecordWriter writer, ResultSet row, String receivedOn)
      throws SQLException {
    long line = row.getLong(1);
    var code = row.getString(4);
    var message = code.isEmpty() ? "" : message(line, code, row.getString(5), row.getString(6));
    try {
      var unwritten =
          writer.write(
              Row.of(
                  line,
                  Long.toString(line),
                  row.getString(2),
                  row.getString(3),
                  code,
                  message,
                  receivedOn));
      if (unwritten.isPresent()) {
        throw new IllegalStateException(
            "a result line cannot be written: " + unwritten.get().code());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String message(
      long line, String code, @org.jspecify.annotations.Nullable String item, String limit) {
    return new Finding(line, item, FindingCode.valueOf(code), limit).message();
  }
}
