package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.Scale;
import org.yoyohub.ops.faults.Settled;
import org.yoyohub.ops.faults.Tools;
import org.yoyohub.ops.faults.World;

/** A node stands still in the middle of its work, another does that work, the first wakes. */
@Faults
class FrozenNodeIT {
  private static final long SEED = 20261121;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration LEASE_AND_MORE = Duration.ofSeconds(75);
  private static final List<String> PLACES =
      List.of(
          "apply.rows",
          "answer.written",
          "publish.data",
          "file.forced",
          "commit.before",
          "answer.drop",
          "publish.manifest",
          "commit.after",
          "file.renamed",
          "receive.laid",
          "payload.written",
          "receive.delete");
  @TempDir private Path dir;

  @Test
  @DisplayName("B02 a node that is frozen past its lease writes nothing when it wakes")
  void writesNothingWhenItWakes() throws Exception {
    Tools.need("kill");
    var random = new Random(SEED);
    try (var world = World.of("B02", dir)) {
      world.sender().send(3);
      world.recover();
      for (int i = 0; i < Scale.of(2, 24); i++) {
        var place = PLACES.get(i % PLACES.size());
        freezeAndWake(world, "freeze:" + (1 + random.nextInt(2)) + ":" + place);
      }
    }
  }

  private static void freezeAndWake(World world, String plan) throws Exception {
    world.sender().drop(Flawed.of(world.sender(), 4), Flawed.EXPECT);
    world.sender().send(3);
    try (var frozen = House.start(world, "north", List.of("-Dhub.faults=" + plan))) {
      Wait.until(SOON, "it freezes at " + plan, frozen::isFrozen);
      world.struck("frozen", plan);
      long last = workOfAnother(world);
      frozen.wake();
      assertThat(frozen.end()).as("it goes on and ends well").isZero();
      assertThat(eventsAfter(world, last)).as("what it wrote, woken, after " + plan).isEmpty();
    }
    world.check();
    assertThat(Sql.number(world, DOUBLED)).as("findings told twice after " + plan).isZero();
  }

  @Test
  @DisplayName("B02 a node that wakes lays nothing beside a file that its partner took meanwhile")
  void laysNothingWhenItWakes() throws Exception {
    try (var world = World.of("B02", dir)) {
      world.sender().send(3);
      var plan = "freeze:1:publish.manifest";
      try (var frozen = House.start(world, "north", List.of("-Dhub.faults=" + plan))) {
        Wait.until(SOON, "it freezes at " + plan, frozen::isFrozen);
        world.struck("frozen", plan + ", then fetched");
        workOfAnother(world);
        assertThat(world.sender().fetch()).isPositive();
        frozen.wake();
        assertThat(frozen.end()).isZero();
      }
      world.check();
    }
  }

  /**
   * Another node brings all to its end; the number of the last event. The full form waits for the
   * lease, the short one lets time pass by a date in a table.
   */
  private static long workOfAnother(World world) throws Exception {
    try (var other = world.node("south")) {
      assertThat(other.agreements().all()).isNotEmpty();
      if (Scale.of(0, 1) == 1) {
        Wait.until(LEASE_AND_MORE, "all is done", () -> Sql.number(world, OPEN) == 0);
      }
      new Settled(world).await(() -> true);
    }
    return Sql.number(world, "select max(number) from ledger_event");
  }

  @Test
  @DisplayName("B01 what a killed node had in hand is taken over when its lease is over")
  void takesOverWhatAKilledNodeHadInHand() throws Exception {
    try (var world = World.of("B01", dir);
        var south = world.node("south")) {
      assertThat(south.agreements().all()).isNotEmpty();
      var house = House.start(world, "north", List.of("-Dhub.faults=freeze:1:apply.rows"));
      for (int n = 0; n < 200 && house.isAlive() && !house.isFrozen(); n++) {
        world.sender().send(2);
        Wait.comes(Duration.ofMillis(150), house::isFrozen);
      }
      assertThat(house.isFrozen()).as("it had a delivery in hand").isTrue();
      house.kill();
      world.struck("kill -9", "with a delivery in hand");
      Wait.until(LEASE_AND_MORE, "another has done it", () -> Sql.number(world, OPEN) == 0);
      assertThat(
              Sql.number(world, "select count(*) from delivery where place = 'in' and fence = 2"))
          .as("claimed by the one, then by the other")
          .isEqualTo(1);
      world.check();
    }
  }

  private static final String OPEN =
      "select count(*) from delivery where state not in ('ANSWERED', 'SENT', 'CONFIRMED')";

  private static final String DOUBLED =
      """
      select count(*) from (
        select 1 from finding group by delivery_id, stage, line, item, code having count(*) > 1) twice
      """;

  private static List<String> eventsAfter(World world, long last) throws SQLException {
    return Sql.texts(
        world,
        "select number || ' ' || actor || ' ' || to_state || ' ' || reason"
            + " from ledger_event where number > "
            + last);
  }
}
