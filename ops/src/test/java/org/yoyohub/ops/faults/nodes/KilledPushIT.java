package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.Scale;
import org.yoyohub.ops.faults.Sender;
import org.yoyohub.ops.faults.Settled;
import org.yoyohub.ops.faults.World;

/** A hub that pushes many files to a partner's server is killed again and again. */
@Faults
class KilledPushIT {
  private static final long SEED = 20261121;
  private static final int FILES = Scale.of(80, 400);
  private static final int AT_ONCE = 50;
  private static final Duration MINUTES = Duration.ofMinutes(3);
  @TempDir private Path dir;

  @Test
  @DisplayName("D11 kill -9 in the middle of a push leaves each file once on the partner's server")
  void leavesEachFileOnce() throws Exception {
    var random = new Random(SEED);
    try (var world = World.of("D11", dir);
        var server = PartnerServer.of(world)) {
      makeReady(world);
      for (int i = 0; i < Scale.of(4, 50); i++) {
        killInTheMiddle(world, random);
      }
      assertThat(Sql.number(world, READY)).as("it was killed before it was done").isPositive();
      world.recover();
      world.check(Map.of(Sender.PARTNER, server.folder()));
      assertThat(Sql.number(world, SENT)).isGreaterThanOrEqualTo(FILES);
      assertThat(server.folder().toFile().list())
          .as("nothing half, nothing hidden")
          .noneMatch(name -> name.startsWith(".") || name.endsWith(".part"));
    }
  }

  /** As many answers as shall be pushed, while the partner's line is paused. */
  private static void makeReady(World world) throws Exception {
    Sql.execute(
        world,
        "insert into partner_pause values ('%s', 'OUT', 'test', 'test', current_timestamp)"
            .formatted(Sender.PARTNER));
    try (var node = world.node()) {
      assertThat(node.agreements().all()).isNotEmpty();
      for (int sent = 0; Sql.number(world, READY) < FILES; ) {
        for (int i = 0; i < AT_ONCE; i++, sent++) {
          world.sender().send(1);
        }
        int all = sent;
        Wait.until(MINUTES, "all are answered", () -> Sql.number(world, ANSWERED) == all);
      }
    }
    Sql.execute(world, "delete from partner_pause");
  }

  private static void killInTheMiddle(World world, Random random) throws Exception {
    long before = Sql.number(world, READY);
    long more = random.nextInt(Scale.of(12, 3));
    try (var house = House.start(world, "main", List.of());
        var db = world.connect()) {
      Wait.until(
          MINUTES,
          "it pushes",
          () -> before == 0 || Sql.number(world, READY) <= Math.max(0, before - 1 - more));
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(20_000)));
      house.kill();
      world.struck("kill -9", "after " + more + " files and some ms");
      Settled.pass(db);
    }
  }

  private static final String READY = "select count(*) from delivery where state = 'READY'";
  private static final String ANSWERED =
      "select count(*) from delivery where place = 'in' and state = 'ANSWERED'";
  private static final String SENT =
      "select count(*) from delivery where place <> 'in' and state = 'CONFIRMED'";
}
