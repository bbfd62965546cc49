package org.yoyohub.jobs.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.core.ledger.StaleClaimException;

/**
 * Turns what went wrong into a fault with a remedy. Messages of drivers may quote rows, so none is
 * passed on: the class and, of a database, its state must do.
 */
public final class Faults {
  private Faults() {}

  public static HubException of(String step, String delivery, Throwable e) {
    if (e instanceof HubException known) {
      return known;
    }
    return new HubException(code(e), step + " of " + delivery + " failed: " + describe(e));
  }

  private static FaultCode code(Throwable e) {
    if (e instanceof OpenBalanceException) {
      return FaultCode.BALANCE_OPEN;
    }
    // the others: Batch did not see that its last commit arrived, or that it was lost with the
    // server
    if (e instanceof StaleClaimException
        || e instanceof OptimisticLockingFailureException
        || e instanceof EmptyResultDataAccessException) {
      return FaultCode.DATABASE;
    }
    var sql = find(e);
    if (sql != null) {
      return isPassing(sql) ? FaultCode.DATABASE : FaultCode.UNEXPECTED;
    }
    return e instanceof IOException || e instanceof UncheckedIOException
        ? FaultCode.DISK
        : FaultCode.UNEXPECTED;
  }

  /**
   * Connections lost, deadlocks, locks not got, shutdowns, no room: these heal. What has no state
   * is not the server's word but the pool's: a connection that is closed, or none to be had.
   */
  private static boolean isPassing(SQLException e) {
    var state = String.valueOf(e.getSQLState());
    return e.getSQLState() == null
        || state.startsWith("08")
        || state.startsWith("40")
        || state.startsWith("53")
        || state.startsWith("55")
        || state.startsWith("57")
        || state.startsWith("HYT");
  }

  private static @org.jspecify.annotations.Nullable SQLException find(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static String describe(Throwable e) {
    var sql = find(e);
    var where = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    return e.getClass().getSimpleName() + (sql == null ? where : ", SQLSTATE " + sql.getSQLState());
  }
}
