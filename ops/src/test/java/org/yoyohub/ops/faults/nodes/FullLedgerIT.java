package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.PostgresCluster;
import org.yoyohub.ops.faults.Scale;
import org.yoyohub.ops.faults.World;

/** A table of years of deliveries that are done, and few that wait. */
@Faults
class FullLedgerIT {
  private static final int CLAIMS = 400;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LEASE = Duration.ofMinutes(5);
  @TempDir private Path dir;

  @Test
  @DisplayName("B05 a claim looks at what waits, however much is done")
  void claimsAlongIndexes() throws Exception {
    try (var world = World.of("B05", dir)) {
      int done = Scale.of(200_000, 1_000_000);
      Sql.execute(world, rows(done, "ANSWERED", 0, "in"));
      Sql.execute(world, rows(CLAIMS, "RECEIVED", 1, "in"));
      Sql.execute(world, rows(CLAIMS, "READY", 2, "out"));
      long scans = Sql.number(world, SCANS);
      try (var database = Database.open(world.url(), PostgresCluster.USER, "")) {
        var ledger =
            new JdbcLedger(database.dataSource(), database.transactions(), Clock.systemUTC());
        tell("in", done, claims(() -> ledger.claimInbound("north", LEASE).isPresent()));
        tell("out", done, claims(() -> claimOut(ledger)));
      }
      // a connection tells its counts at the latest when it ends
      Wait.until(SOON, "the claims are counted", () -> Sql.number(world, WALKS) >= CLAIMS);
      world.struck("full ledger", done + " rows done");
      assertThat(Sql.number(world, SCANS)).as("walks through the whole table").isEqualTo(scans);
    }
  }

  private static boolean claimOut(Ledger ledger) {
    return ledger.partnersToServe().stream()
        .anyMatch(partner -> ledger.claimOutbound("north", LEASE, partner).isPresent());
  }

  /** A claim. */
  private interface Claim {
    boolean succeeds();
  }

  private static List<Long> claims(Claim claim) {
    var nanos = new ArrayList<Long>();
    for (int i = 0; i < CLAIMS; i++) {
      long begun = System.nanoTime();
      assertThat(claim.succeeds()).as("claim " + i).isTrue();
      nanos.add(System.nanoTime() - begun);
    }
    Collections.sort(nanos);
    return nanos;
  }

  private static void tell(String what, int done, List<Long> nanos) {
    System.out.printf(
        "CLAIM %s beside %d done: p50 %.1f ms, p99 %.1f ms%n",
        what, done, nanos.get(CLAIMS / 2) / 1e6, nanos.get(CLAIMS * 99 / 100) / 1e6);
  }

  private static final String SCANS =
      "select seq_scan from pg_stat_user_tables where relname = 'delivery'";
  private static final String WALKS =
      "select idx_scan from pg_stat_user_tables where relname = 'delivery'";

  /** Each in a lane of its own, of ten partners. */
  private static String rows(int count, String state, int waiting, String place) {
    return """
        insert into delivery (id, partner, interface_id, municipality, business_date, lane_day,
          sequence_no, file_name, place, sha256, bytes, records, manifest, arrival, state, waiting,
          in_lane, records_in, applied, unchanged, rejected, held, contract_version, attempt,
          fence, opened_at, moved_at)
        select '%1$s-' || n, 'kenko-99' || lpad((n %% 10)::text, 4, '0'), 'X_' || n / 10 %% 40,
          lpad((n %% 10)::text, 6, '0'), date '2026-04-01', date '2026-04-01', n / 400 + 1,
          'none-' || n, '%3$s', 'none', 0, 0, '', '', '%1$s', %2$d, true, 0, 0, 0, 0, 0, '', 1, 0,
          current_timestamp, current_timestamp
        from generate_series(0, %4$d - 1) n
        """
        .formatted(state, waiting, place, count);
  }
}
