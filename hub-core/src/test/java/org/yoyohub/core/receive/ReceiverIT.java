package org.yoyohub.core.receive;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;

final class ReceiverIT extends ReceiverContract {
  private Database database;

  @Override
  Ledger emptyLedger() {
    database = Database.embedded(directory).migrate();
    return new JdbcLedger(database.dataSource(), database.transactions(), Clock.systemUTC());
  }

  @Override
  TransactionOperations transaction() {
    return new TransactionTemplate(database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }
}
