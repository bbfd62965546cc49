package org.yoyohub.jobs.result;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.formats.io.RecordWriter;
import org.yoyohub.formats.io.Row;
import org.yoyohub.jobs.hall.Hall;

/**
 * A_011-003_帳: one line for every row that came, from the registration history and what the door
 * kept out. Who still waits for a PMHキー is told as 保留, with the reason.
 */
public final class ResultFile {
  private static final String INTERFACE = "A_011-003_帳";

  /** A written result, not yet on its way. */
  public record Written(InterfaceContract contract, Payload payload, long records) {}

  private static final String ROWS =
      """
      select h.line, h.subject_number, h.outcome,
        case when h.outcome = '4' then coalesce(nullif(q.reason, ''), 'B201') else h.code end as code,
        cast(null as varchar(120)) as item, '' as limit_text
      from registration_history h
      left join subject_queue q on q.subject_number = h.subject_number
      where h.delivery_id = ?
      union all
      select line, '', '3', code, item, limit_text from (
        select f.*, row_number() over (partition by line order by ordinal) as nth
        from finding f
        where delivery_id = ? and stage = 'stage' and line > 0 and code not like 'I1%'
      ) first_of_line where nth = 1
      order by line
      """;

  private final Hall hall;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public ResultFile(Hall hall) {
    this.hall = hall;
    this.jdbc = new JdbcTemplate(hall.database().dataSource());
    this.transaction = hall.transaction();
  }

  /** Whether the flow of a delivery has a result file, and its sender takes it. */
  public boolean isFor(Delivery delivery) {
    return contract(delivery).isPresent();
  }

  private Optional<InterfaceContract> contract(Delivery delivery) {
    return hall.catalogue()
        .get(delivery.interfaceId())
        .answer()
        .filter(id -> id.value().equals(INTERFACE))
        .filter(
            id -> hall.agreements().find(delivery.partner()).map(a -> a.receives(id)).orElse(false))
        .map(id -> hall.catalogue().get(id.value()));
  }

  /** Writes it as things stand; empty when it is not for this delivery. */
  public Optional<Written> write(Delivery delivery) throws IOException {
    var contract = contract(delivery);
    return contract.isEmpty() ? Optional.empty() : Optional.of(write(delivery, contract.get()));
  }

  private Written write(Delivery delivery, InterfaceContract contract) throws IOException {
    var payload =
        hall.payloads()
            .write(
                out -> transaction.executeWithoutResult(status -> rows(delivery, contract, out)));
    return new Written(contract, payload, delivery.balance().in());
  }

  private void rows(Delivery delivery, InterfaceContract contract, OutputStream out) {
    var receivedOn = delivery.openedAt().atZone(hall.clock().getZone()).toLocalDate().toString();
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

  private static String message(long line, String code, @Nullable String item, String limit) {
    return new Finding(line, item, FindingCode.valueOf(code), limit).message();
  }
}
