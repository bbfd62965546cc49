package org.yoyohub.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.formats.io.Row;
import org.yoyohub.jobs.application.StageTable;

/** Fills an unlogged table by COPY: the limit is the server. */
final class PostgresStager implements Stager {
  private final DataSource dataSource;
  private final Supplier<MyNumberCipher> ciphers;

  PostgresStager(DataSource dataSource, Supplier<MyNumberCipher> ciphers) {
    this.dataSource = dataSource;
    this.ciphers = ciphers;
  }

  @Override
  public Filling begin(StageTable table) throws SQLException {
    var connection = dataSource.getConnection();
    try {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(table.drop());
        statement.execute(table.create("unlogged table"));
      }
      return new Copying(connection, table, ciphers.get());
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** One COPY into one table, in one transaction of its own. */
  private static final class Copying implements Filling {
    private static final int FULL = 1 << 16;
    private static final int PORTION = 500;

    private final Connection connection;
    private final CopyIn copy;
    private final CopyRows rows;
    private final Handover sender = new Handover();
    private List<Row> portion = new ArrayList<>(PORTION);

    Copying(Connection connection, StageTable table, MyNumberCipher cipher) throws SQLException {
      this.connection = connection;
      this.rows = new CopyRows(table.contract(), cipher);
      this.copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy "
                      + table.name()
                      + " ("
                      + table.columns()
                      + ") from stdin with (format binary)");
    }

    @Override
    public void add(Row row) {
      portion.add(row);
      if (portion.size() == PORTION) {
        handOver();
      }
    }

    /** Encoding and sending go on beside the reading of the next rows. */
    private void handOver() {
      var full = portion;
      portion = new ArrayList<>(PORTION);
      sender.hand(() -> full.forEach(this::encode));
    }

    private void encode(Row row) {
      rows.add(row);
      if (rows.length() >= FULL) {
        send();
      }
    }

    private void send() {
      try {
        copy.writeToCopy(rows.bytes(), 0, rows.length());
        rows.clear();
      } catch (SQLException e) {
        throw new UncheckedIOException(new IOException("COPY was refused", e));
      }
    }

    @Override
    public void finish() throws SQLException {
      handOver();
      sender.await();
      rows.end();
      send();
      copy.endCopy();
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      sender.close();
      try (connection) {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
