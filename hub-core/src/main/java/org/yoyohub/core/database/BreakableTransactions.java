package org.yoyohub.core.database;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.yoyohub.core.fault.FaultPoint;

/** Transactions that a fault suite may break right before and right after each commit. */
final class BreakableTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;

  BreakableTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    FaultPoint.pass("commit.before");
    super.doCommit(status);
    FaultPoint.pass("commit.after");
  }
}
