package org.yoyohub.core.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.ChainProof.Stranger;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.LedgerContract;

/** What a ledger in a database promises beyond that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcLedgerContract extends LedgerContract {
  private final Database database = database();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

  abstract Database database();

  @Override
  protected Ledger emptyLedger() {
    for (var table : List.of("finding", "ledger_event", "delivery")) {
      sql("delete from " + table);
    }
    sql("update ledger_head set number = 0, hash = '" + "0".repeat(64) + "'");
    return new JdbcLedger(database.dataSource(), database.transactions(), Clock.systemUTC());
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void namesAnEditedEvent() {
    fiveEvents();
    sql("update ledger_event set reason = 'something nicer' where number = 3");
    assertFirstBad(3, "was changed");
  }

  @Test
  void namesAnEditedEventWhoseHashWasMadeToFit() {
    fiveEvents();
    sql("update ledger_event set hash = '" + "a".repeat(64) + "' where number = 5");
    sql("update ledger_head set hash = '" + "a".repeat(64) + "'");
    assertFirstBad(5, "was changed");
  }

  @Test
  void namesADeletedEvent() {
    fiveEvents();
    sql("delete from ledger_event where number = 2");
    assertFirstBad(2, "is missing");
  }

  @Test
  void namesADeletedEventWhoseNumberWasClosedUp() {
    fiveEvents();
    sql("delete from ledger_event where number = 2");
    sql("update ledger_event set number = 2 where number = 3");
    assertFirstBad(2, "does not follow");
  }

  @Test
  void namesACutTail() {
    fiveEvents();
    sql("delete from ledger_event where number >= 4");
    assertFirstBad(4, "tail is cut");
  }

  @Test
  void namesAnInsertedEvent() {
    fiveEvents();
    sql(
        """
        insert into ledger_event
        select 6, delivery_id, at, actor, from_state, to_state, reason, attempt, hash, hash, facts
        from ledger_event where number = 5
        """);
    assertThat(ledger.proveChain().firstBad()).isEqualTo(6);
  }

  @Test
  void namesAnEventInsertedInBetween() {
    fiveEvents();
    sql("update ledger_event set number = number + 10 where number >= 3");
    sql("update ledger_event set number = number - 9 where number > 10");
    sql(
        """
        insert into ledger_event
        select 3, delivery_id, at, actor, from_state, to_state, reason, attempt, hash, hash, facts
        from ledger_event where number = 2
        """);
    assertFirstBad(3, "was changed");
  }

  @Test
  void namesADeliveryThatIsNotAsItsLastEventLeftIt() {
    fiveEvents();
    open(aDelivery("b").sequence(2));
    sql("update delivery set applied = 7, records_in = 7 where id = 'a'");

    assertThat(ledger.proveChain().strangers())
        .containsExactly(new Stranger("a", "is not as event 5 left it"));
    assertThat(ledger.proveChain().holds()).isFalse();
  }

  @Test
  void namesADeliveryThatIsGoneAndOneThatNoEventKnows() {
    fiveEvents();
    sql("update delivery set id = 'c' where id = 'a'");

    assertThat(ledger.proveChain().strangers())
        .containsExactly(
            new Stranger("c", "no event tells of it"),
            new Stranger("a", "is gone; event 5 knew it"));
  }

  @Test
  void takesPartInARunningTransaction() {
    open(aDelivery("a"));
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(
            status -> {
              ledger.move(claim().orElseThrow(), DeliveryState.VERIFIED, "will be undone");
              status.setRollbackOnly();
            });

    assertThat(ledger.find("a").orElseThrow().state()).isEqualTo(DeliveryState.RECEIVED);
    assertThat(ledger.events("a")).hasSize(1);
    assertThat(ledger.proveChain().holds()).isTrue();
  }

  @Test
  void claimsNothingTwiceAmongManyWorkers() throws Exception {
    for (int i = 0; i < 40; i++) {
      open(aDelivery("d" + i).from("partner-" + i % 20).sequence(i));
    }

    var taken = Collections.synchronizedList(new ArrayList<String>());
    inFourThreads(
        () -> {
          for (int idle = 0; idle < 3; ) {
            var next = claim();
            idle = next.isPresent() ? 0 : idle + 1;
            next.ifPresent(
                d -> {
                  taken.add(d.id());
                  var refused = ledger.move(d, DeliveryState.REFUSED, "bad");
                  ledger.move(refused, DeliveryState.ANSWERED, "said so");
                });
          }
          return true;
        });

    assertThat(taken).hasSize(40);
    assertThat(new HashSet<>(taken)).hasSize(40);
    assertThat(ledger.proveChain().holds()).isTrue();
    assertThat(ledger.proveChain().events()).isEqualTo(120);
  }

  @Test
  void findsTheOneFreeLaneBehindManyThatMayNotBeTaken() {
    for (int i = 0; i < 120; i++) {
      open(aDelivery("d" + i).from("partner-" + i % 3).sequence(i));
    }
    for (int i = 0; i < 3; i++) {
      ledger.hold("d" + i, "test", "waits");
    }
    assertThat(claim()).isEmpty();
    open(aDelivery("free").from("partner-9").sequence(1));

    assertThat(claim().orElseThrow().id()).isEqualTo("free");
    ledger.release("d1", "test", "goes on");
    assertThat(claim().orElseThrow().id()).isEqualTo("d1");
    assertThat(claim()).isEmpty();
  }

  @Test
  void claimsQuicklyFromAFullTableWithoutStatistics() {
    fill(10_000);

    var begun = System.nanoTime();
    assertThat(claim().orElseThrow().id()).isEqualTo("a");
    assertThat(claim()).isEmpty();

    // a walk along an index takes milliseconds, a join of all with all takes minutes
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void surveysAFullTableWithoutStatistics() {
    fill(10_000);
    var begun = System.nanoTime();

    var lane = ledger.survey().lanes().get(0);
    var counts = ledger.survey().counts();

    // 100,000 take a quarter of a second on PostgreSQL, four on the embedded store
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(lane.head().id()).isEqualTo("a");
    assertThat(lane.waiting()).isEqualTo(10_001);
    assertThat(counts.get(0).deliveries()).isEqualTo(10_001);
  }

  private void fill(int copies) {
    open(aDelivery("a"));
    var copied =
        """
        insert into delivery (id, partner, interface_id, municipality, business_date, lane_day,
          sequence_no, file_name, place, sha256, bytes, records, manifest, arrival, state, waiting,
          in_lane, records_in, applied, unchanged, rejected, held, contract_version, attempt, fence,
          opened_at, moved_at)
        select id || n, partner, interface_id, municipality, business_date, lane_day,
          sequence_no + n, file_name, place, sha256, bytes, records, manifest, arrival, state, waiting,
          in_lane, records_in, applied, unchanged, rejected, held, contract_version, attempt, fence,
          opened_at, moved_at
        from delivery, %s where id = 'a'
        """;
    sql(copied.formatted(numbers(copies)));
  }

  abstract String numbers(int to);

  @Test
  void boundsWhatIsTooLongForItsColumn() {
    open(aDelivery("a"));
    ledger.note("a", "receive", "x".repeat(499) + "𠮷\0");
    ledger.hold("a", "o".repeat(100), "y".repeat(600));

    assertThat(ledger.events("a").get(1).reason()).hasSize(499);
    assertThat(ledger.find("a").orElseThrow().holdReason()).hasSize(500);
    assertThat(ledger.proveChain().holds()).isTrue();
  }

  private static void inFourThreads(Callable<Boolean> work) throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      for (var done : threads.invokeAll(Collections.nCopies(4, work))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  private void fiveEvents() {
    open(aDelivery("a"));
    for (int i = 2; i <= 5; i++) {
      ledger.note("a", "test", "number " + i);
    }
    assertThat(ledger.proveChain().holds()).isTrue();
    assertThat(ledger.proveChain().events()).isEqualTo(5);
  }

  private void assertFirstBad(long number, String problem) {
    var proof = ledger.proveChain();
    assertThat(proof.firstBad()).isEqualTo(number);
    assertThat(proof.problem()).contains(problem);
  }

  private void sql(String statement) {
    jdbc.sql(statement).update();
  }
}
