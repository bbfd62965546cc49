package org.yoyohub.core.ledger;

import java.time.Clock;

final class MemoryLedgerTest extends LedgerContract {
  @Override
  protected Ledger emptyLedger() {
    return new MemoryLedger(Clock.systemUTC());
  }
}
