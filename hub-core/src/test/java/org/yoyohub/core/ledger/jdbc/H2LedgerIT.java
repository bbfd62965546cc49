package org.yoyohub.core.ledger.jdbc;

import java.nio.file.Path;
import java.util.UUID;
import org.yoyohub.core.database.Database;

final class H2LedgerIT extends JdbcLedgerContract {
  @Override
  Database database() {
    return Database.embedded(Path.of("target", "h2-" + UUID.randomUUID())).migrate();
  }

  @Override
  String numbers(int to) {
    return "system_range(1, " + to + ") as numbers(n)";
  }
}
