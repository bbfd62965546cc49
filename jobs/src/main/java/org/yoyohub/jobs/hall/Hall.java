package org.yoyohub.jobs.hall;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.formats.catalogue.Catalogue;

/**
 * What the jobs find below them.
 *
 * @param owner under which name this node claims work
 */
public record Hall(
    Database database,
    Ledger ledger,
    PayloadStore payloads,
    Catalogue catalogue,
    Agreements agreements,
    Supplier<MyNumberCipher> ciphers,
    Clock clock,
    String owner) {

  public JdbcClient jdbc() {
    return JdbcClient.create(database.dataSource());
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(database.transactions());
  }
}
