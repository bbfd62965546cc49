package org.yoyohub.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.fault.FaultPoint.PlannedFault;

/**
 * Transactions that a fault suite may break right before and right after each commit that wrote
 * something. A planned fault looks like a connection that was lost.
 */
final class BreakableTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;
  private static final String CONNECTION_LOST = "08006";
  private final Dialect dialect;

  BreakableTransactions(DataSource dataSource, Dialect dialect) {
    super(dataSource);
    this.dialect = dialect;
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    boolean writes = writes(status);
    pass(writes, "commit.before");
    super.doCommit(status);
    pass(writes, "commit.after");
  }

  private static void pass(boolean writes, String name) {
    try {
      if (writes) {
        FaultPoint.pass(name);
      }
    } catch (PlannedFault e) {
      var lost = new SQLException(e.getMessage(), CONNECTION_LOST, e);
      throw new DataAccessResourceFailureException("planned fault", lost);
    }
  }

  /** What only looks for work is no place worth breaking; H2 cannot tell. */
  private boolean writes(DefaultTransactionStatus status) {
    if (dialect != Dialect.POSTGRESQL) {
      return true;
    }
    var object = (JdbcTransactionObjectSupport) status.getTransaction();
    return hasNumber(object.getConnectionHolder().getConnection());
  }

  private static boolean hasNumber(Connection connection) {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_current_xact_id_if_assigned() is not null")) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      return true;
    }
  }
}
