package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for the sign that nothing moves any more because all is done. Where the hub itself waits
 * for a lease or a next try to come, time is made to pass: that is a date in a table.
 */
public final class Settled {
  private static final Duration DEADLINE = Duration.ofSeconds(75);
  private static final Duration QUIET = Duration.ofMillis(700);

  private final World world;
  private long lastEvent = -1;
  private long lastMove = System.nanoTime();
  private long lastPassing = lastMove;

  public Settled(World world) {
    this.world = world;
  }

  /** Whether the process that works on it still lives. */
  public interface Life {
    boolean isThere();
  }

  /** Waits until all is settled; false when the worker died before. */
  public boolean await(Life worker) throws IOException, SQLException {
    try (var db = world.connect()) {
      while (!isSettled(db)) {
        if (!worker.isThere()) {
          return false;
        }
        assertThat(Duration.ofNanos(System.nanoTime() - lastMove))
            .as(() -> "nothing moves; " + standing(db))
            .isLessThan(DEADLINE);
        letTimePass(db);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    return true;
  }

  private boolean isSettled(Connection db) throws IOException, SQLException {
    // in this order: what left in/ is in the books, and what is in the books may be open
    return isEmpty(world.sender().in())
        && number(db, TAKEN) >= world.accepted()
        && number(db, OPEN) == 0;
  }

  private static final String OPEN =
      """
      select count(*) from delivery
      where hold_reason is null and state not in ('ANSWERED', 'SENT', 'CONFIRMED')
      """;
  private static final String TAKEN =
      "select count(distinct file_name || sha256) from delivery where place = 'in'";
  private static final String LAST = "select coalesce(max(number), 0) from ledger_event";

  private void letTimePass(Connection db) throws SQLException {
    long event = number(db, LAST);
    long now = System.nanoTime();
    if (event != lastEvent) {
      lastEvent = event;
      lastMove = now;
      lastPassing = now;
    } else if (now - lastPassing > QUIET.toNanos()) {
      pass(db);
      lastPassing = now;
    }
  }

  /** Every lease and every pause until a next try is over. */
  public static void pass(Connection db) throws SQLException {
    try (var statement = db.createStatement();
        var columns =
            statement.executeQuery(
                """
                select column_name from information_schema.columns
                where table_name = 'delivery'
                  and (column_name = 'lease_until' or column_name like 'next_try%')
                """)) {
      while (columns.next()) {
        end(db, columns.getString(1));
      }
    }
  }

  private static void end(Connection db, String column) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.executeUpdate(
          "update delivery set %1$s = current_timestamp where %1$s > current_timestamp"
              .formatted(column));
    }
  }

  private static String standing(Connection db) {
    var text = new StringBuilder();
    try (var statement = db.createStatement();
        var row = statement.executeQuery(STANDING)) {
      while (row.next()) {
        text.append('\n').append(row.getString(1));
      }
      return number(db, TAKEN) + " taken, waiting:" + text;
    } catch (SQLException e) {
      return e.toString();
    }
  }

  private static final String STANDING =
      """
      select d.id || ' ' || d.file_name || ' ' || d.state || ' ' || coalesce(d.hold_reason, '') || ' fence '
        || d.fence || ' ' || coalesce(d.owner, 'nobody') || ' last event: '
        || coalesce((select e.reason from ledger_event e where e.delivery_id = d.id
                     order by number desc limit 1), '')
      from delivery d where state not in ('ANSWERED', 'SENT', 'CONFIRMED') order by ordinal limit 5
      """;

  private static long number(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement();
        var row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.allMatch(file -> String.valueOf(file.getFileName()).startsWith("."));
    }
  }
}
