package org.yoyohub.jobs.pmhkey;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.io.RecordWriter;
import org.yoyohub.formats.io.Row;
import org.yoyohub.jobs.hall.Hall;

/**
 * Writes what a query finds as a file of its contract: a cursor streams, nothing holds the rows. It
 * reads inside the caller's transaction.
 */
final class RowFile {
  private static final int FETCH = 10_000;

  private final Hall hall;
  private final JdbcClient jdbc;

  RowFile(Hall hall) {
    this.hall = hall;
    var streaming = new JdbcTemplate(hall.database().dataSource());
    streaming.setFetchSize(FETCH);
    this.jdbc = JdbcClient.create(streaming);
  }

  Payload write(InterfaceContract contract, String query, Map<String, ?> params, RowMapper<Row> row)
      throws IOException {
    return hall.payloads().write(out -> write(out, contract, query, params, row));
  }

  private void write(
      OutputStream out,
      InterfaceContract contract,
      String query,
      Map<String, ?> params,
      RowMapper<Row> row)
      throws IOException {
    var writer = RecordWriter.begin(out, contract, 0);
    RowCallbackHandler put = found -> put(writer, row, found);
    jdbc.sql(query).params(params).query(put);
    writer.end();
  }

  private static void put(RecordWriter writer, RowMapper<Row> row, ResultSet found)
      throws SQLException {
    try {
      writer.write(row.mapRow(found, 0)).ifPresent(RowFile::refuse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(Finding unwritten) {
    throw new IllegalStateException("line " + unwritten.line() + ": " + unwritten.code());
  }
}
