package org.yoyohub.core.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.ChainProof;
import org.yoyohub.core.ledger.ChainProver;
import org.yoyohub.core.ledger.LedgerChain;
import org.yoyohub.core.ledger.LedgerEvent;

/** The chained events in their table. */
final class JdbcChain {
  private static final int FETCH = 1000;

  private record Head(long number, String hash) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcChain(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Appends an event. It locks the head until the transaction ends, so it is called last. */
  void append(
      String delivery,
      String actor,
      @Nullable DeliveryState from,
      DeliveryState to,
      String reason,
      int attempt) {
    var head = head("for update");
    var event =
        LedgerChain.next(
            head.number(),
            head.hash(),
            delivery,
            clock.instant(),
            Text.within(80, actor),
            from,
            to,
            Text.within(500, reason),
            attempt);
    insert(event, head.hash());
    jdbc.sql("update ledger_head set number = :number, hash = :hash where id = 1")
        .param("number", event.number())
        .param("hash", event.hash())
        .update();
  }

  private Head head(String lock) {
    return jdbc.sql("select number, hash from ledger_head where id = 1 " + lock)
        .query((row, n) -> new Head(row.getLong("number"), row.getString("hash")))
        .single();
  }

  private void insert(LedgerEvent e, String previousHash) {
    var from = e.from();
    jdbc.sql(
            """
            insert into ledger_event (number, delivery_id, at, actor, from_state, to_state,
              reason, attempt, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(e.number())
        .param(e.delivery())
        .param(DeliveryRow.time(e.at()))
        .param(e.actor())
        .param(from == null ? null : from.name())
        .param(e.to().name())
        .param(e.reason())
        .param(e.attempt())
        .param(previousHash)
        .param(e.hash())
        .update();
  }

  List<LedgerEvent> of(String delivery) {
    return jdbc.sql("select * from ledger_event where delivery_id = :id order by number")
        .param("id", delivery)
        .query((row, n) -> read(row))
        .list();
  }

  /** Streams over all events; the caller gives a transaction with one unchanging view. */
  ChainProof prove() {
    var head = head("");
    var prover = new ChainProver();
    jdbc.sql("select * from ledger_event order by number")
        .withFetchSize(FETCH)
        .query((RowCallbackHandler) row -> prover.next(read(row), row.getString("previous_hash")));
    return prover.end(head.number(), head.hash());
  }

  private static LedgerEvent read(ResultSet row) throws SQLException {
    var from = row.getString("from_state");
    return new LedgerEvent(
        row.getLong("number"),
        row.getString("delivery_id"),
        DeliveryRow.time(row, "at"),
        row.getString("actor"),
        from == null ? null : DeliveryState.valueOf(from),
        DeliveryState.valueOf(row.getString("to_state")),
        row.getString("reason"),
        row.getInt("attempt"),
        row.getString("hash"));
  }
}
