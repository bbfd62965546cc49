package org.yoyohub.core.receive;

import java.time.Clock;
import org.springframework.transaction.support.TransactionOperations;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.MemoryLedger;

final class ReceiverTest extends ReceiverContract {
  @Override
  Ledger emptyLedger() {
    return new MemoryLedger(Clock.systemUTC());
  }

  @Override
  TransactionOperations transaction() {
    return TransactionOperations.withoutTransaction();
  }
}
