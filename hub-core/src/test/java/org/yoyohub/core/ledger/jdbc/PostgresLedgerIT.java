package org.yoyohub.core.ledger.jdbc;

import org.yoyohub.core.database.Database;
import org.yoyohub.core.database.TestPostgres;

final class PostgresLedgerIT extends JdbcLedgerContract {
  @Override
  Database database() {
    return TestPostgres.fresh();
  }

  @Override
  String numbers(int to) {
    return "generate_series(1, " + to + ") as n";
  }
}
