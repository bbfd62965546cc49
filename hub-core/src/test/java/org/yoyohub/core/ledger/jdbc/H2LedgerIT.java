package org.yoyohub.core.ledger.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.yoyohub.core.database.Database;

final class H2LedgerIT extends JdbcLedgerContract {
  @Override
  Database database() {
    try {
      return Database.embedded(Files.createTempDirectory("hub-h2-")).migrate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
