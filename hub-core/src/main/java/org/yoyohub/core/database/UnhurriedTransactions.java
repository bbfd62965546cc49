package org.yoyohub.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Transactions on PostgreSQL whose commit does not wait for the disk. */
final class UnhurriedTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;

  UnhurriedTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(Connection con, TransactionDefinition definition)
      throws SQLException {
    super.prepareTransactionalConnection(con, definition);
    try (var statement = con.createStatement()) {
      statement.execute("set local synchronous_commit = off");
    }
  }
}
