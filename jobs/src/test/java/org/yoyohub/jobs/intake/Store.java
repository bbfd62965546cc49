package org.yoyohub.jobs.intake;

import java.nio.file.Path;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.database.TestPostgres;

/** Where the hub's tables lie: every promise is kept on both. */
enum Store {
  H2 {
    @Override
    Database open(Path directory) {
      return Database.embedded(directory).migrate();
    }
  },
  POSTGRESQL {
    @Override
    Database open(Path directory) {
      return TestPostgres.fresh();
    }
  };

  abstract Database open(Path directory);
}
