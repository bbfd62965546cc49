package org.yoyohub.jobs.house;

import java.nio.file.Path;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.database.TestPostgres;

/** Where the hub's tables lie: every promise is kept on both. */
public enum Store {
  H2 {
    @Override
    public Database open(Path directory) {
      return Database.embedded(directory).migrate();
    }
  },
  POSTGRESQL {
    @Override
    public Database open(Path directory) {
      return TestPostgres.fresh();
    }
  };

  public abstract Database open(Path directory);
}
