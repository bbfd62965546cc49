package org.yoyohub.core.database;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which folders on disk the ledger of a database speaks of, by a mark that lies in them. */
public final class LedgerPlace {
  private final JdbcClient jdbc;

  public LedgerPlace(Database database) {
    this.jdbc = JdbcClient.create(database.dataSource());
  }

  /** The mark of its folders; empty while the ledger is new. */
  public Optional<String> mark() {
    return jdbc.sql("select mark from ledger_place where id = 1").query(String.class).optional();
  }

  /** Whether no file has ever come or gone. */
  public boolean isEmpty() {
    return jdbc.sql("select id from delivery limit 1").query(String.class).list().isEmpty();
  }

  /** Keeps the mark; of several that begin together one wins. */
  public void keep(String mark) {
    jdbc.sql("insert into ledger_place (id, mark) values (1, ?) on conflict do nothing")
        .param(mark)
        .update();
  }
}
