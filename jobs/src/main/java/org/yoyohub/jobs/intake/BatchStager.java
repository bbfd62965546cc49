package org.yoyohub.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.formats.io.Row;
import org.yoyohub.jobs.application.StageTable;

/** Fills a table by batched inserts, where there is no COPY. */
final class BatchStager implements Stager {
  private final DataSource dataSource;
  private final Supplier<MyNumberCipher> ciphers;

  BatchStager(DataSource dataSource, Supplier<MyNumberCipher> ciphers) {
    this.dataSource = dataSource;
    this.ciphers = ciphers;
  }

  @Override
  public Filling begin(StageTable table) throws SQLException {
    var connection = dataSource.getConnection();
    try {
      try (var statement = connection.createStatement()) {
        statement.execute(table.drop());
        statement.execute(table.create("table"));
      }
      connection.setAutoCommit(false);
      return new Inserting(connection, table, ciphers.get());
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Inserts in portions, in one transaction. */
  private static final class Inserting implements Filling {
    private static final int PORTION = 1000;

    private final Connection connection;
    private final StageTable table;
    private final MyNumberCipher cipher;
    private final PreparedStatement insert;
    private int pending;

    Inserting(Connection connection, StageTable table, MyNumberCipher cipher) throws SQLException {
      this.connection = connection;
      this.table = table;
      this.cipher = cipher;
      int columns = table.contract().items().size() + 1;
      var marks = String.join(", ", Collections.nCopies(columns, "?"));
      this.insert =
          connection.prepareStatement(
              "insert into " + table.name() + " (" + table.columns() + ") values (" + marks + ")");
    }

    @Override
    public void add(Row row) {
      try {
        bind(row);
        insert.addBatch();
        if (++pending == PORTION) {
          send();
        }
      } catch (SQLException e) {
        throw new UncheckedIOException(new IOException("a staging insert was refused", e));
      }
    }

    private void bind(Row row) throws SQLException {
      insert.setLong(1, row.line());
      var items = table.contract().items();
      for (int i = 0; i < items.size(); i++) {
        if (StageTable.isSealed(items.get(i))) {
          insert.setBytes(i + 2, Stager.token(cipher, row.field(i)));
        } else {
          insert.setString(i + 2, row.field(i));
        }
      }
    }

    private void send() throws SQLException {
      insert.executeBatch();
      pending = 0;
    }

    @Override
    public void finish() throws SQLException {
      if (pending > 0) {
        send();
      }
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      try (connection;
          insert) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
