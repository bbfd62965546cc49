package org.yoyohub.core.receive;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.database.TestPostgres;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.MemoryLedger;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;

/** A ledger, the transactions around it, and what there is to close after a test. */
record Books(Ledger ledger, TransactionOperations transaction, Runnable closing) {
  static Books inMemory() {
    return new Books(
        new MemoryLedger(Clock.systemUTC()), TransactionOperations.withoutTransaction(), () -> {});
  }

  static Books inH2(Path directory) {
    return of(Database.embedded(directory).migrate());
  }

  static Books inPostgres() {
    return of(TestPostgres.fresh());
  }

  private static Books of(Database database) {
    return new Books(
        new JdbcLedger(database.dataSource(), database.transactions(), Clock.systemUTC()),
        new TransactionTemplate(database.transactions()),
        database::close);
  }

  void close() {
    closing.run();
  }
}
