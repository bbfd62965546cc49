package org.yoyohub.core.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.ChainProof;
import org.yoyohub.core.ledger.ChainProof.Stranger;
import org.yoyohub.core.ledger.ChainProver;
import org.yoyohub.core.ledger.LedgerChain;
import org.yoyohub.core.ledger.LedgerEvent;

/** The chained events in their table. */
final class JdbcChain {
  private static final int FETCH = 1000;
  private static final int MOST_STRANGERS = 100;

  private record Head(long number, String hash) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcChain(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Appends an event about a delivery as it stands now. It locks the head until the transaction
   * ends, so it is called last.
   */
  void append(Delivery now, String actor, @Nullable DeliveryState from, String reason) {
    var head = head("for update");
    var event =
        LedgerChain.next(
            head.number(),
            head.hash(),
            now,
            clock.instant(),
            Text.within(80, actor),
            from,
            Text.within(500, reason));
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
              reason, attempt, facts, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(e.number())
        .param(e.delivery())
        .param(DeliveryRow.time(e.at()))
        .param(e.actor())
        .param(from == null ? null : from.name())
        .param(e.to().name())
        .param(e.reason())
        .param(e.attempt())
        .param(e.facts())
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
    return prover.end(head.number(), head.hash()).with(strangers());
  }

  /** Deliveries that are not what their last event says, have none, or are gone. */
  private List<Stranger> strangers() {
    var found = new ArrayList<Stranger>();
    jdbc.sql(
            """
            select d.*, e.number as last_event, e.facts as last_facts
            from delivery d
            left join (
              select delivery_id, number, facts,
                row_number() over (partition by delivery_id order by number desc) as age
              from ledger_event) e on e.delivery_id = d.id and e.age = 1
            """)
        .withFetchSize(FETCH)
        .query((RowCallbackHandler) row -> stranger(row).ifPresent(found::add));
    return Stream.concat(found.stream(), gone().stream()).limit(MOST_STRANGERS).toList();
  }

  private static Optional<Stranger> stranger(ResultSet row) throws SQLException {
    var id = row.getString("id");
    var facts = row.getString("last_facts");
    if (facts == null) {
      return Optional.of(new Stranger(id, "no event tells of it"));
    }
    return LedgerChain.facts(DeliveryRow.read(row, 0)).equals(facts)
        ? Optional.empty()
        : Optional.of(
            new Stranger(id, "is not as event " + row.getLong("last_event") + " left it"));
  }

  private List<Stranger> gone() {
    return jdbc.sql(
            """
            select delivery_id, max(number) as last_event from ledger_event e
            where not exists (select 1 from delivery d where d.id = e.delivery_id)
            group by delivery_id order by 2 limit :most
            """)
        .param("most", MOST_STRANGERS)
        .query(
            (row, n) ->
                new Stranger(row.getString(1), "is gone; event " + row.getLong(2) + " knew it"))
        .list();
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
        row.getString("facts"),
        row.getString("hash"));
  }
}
