package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.Settled;
import org.yoyohub.ops.faults.World;

/** A file that its worker dies of, each time. */
@Faults
class PoisonIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  @TempDir private Path dir;

  @Test
  @DisplayName("B04 a file that kills its worker each time is set aside, the other lanes go on")
  void setsAsideWhatKillsItsWorker() throws Exception {
    try (var world = World.of("B04", dir)) {
      var other = world.sender("kenko-990001");
      var poison = world.sender().prepare(3);
      var name = world.sender().drop(poison, "HELD");
      var plan = List.of("-Dhub.faults=halt:1:stage.read " + name);
      for (int i = 0; i < Ledger.LOST_CLAIMS; i++) {
        other.send(2);
        try (var house = House.start(world, "north", plan)) {
          Wait.until(SOON, "its worker dies", () -> !house.isAlive());
        }
        world.struck("worker died", "over one file");
      }
      try (var house = House.start(world, "north", plan).ready()) {
        other.send(2);
        assertThat(new Settled(world).await(house::isAlive)).as("it lives on").isTrue();
        var told =
            "select count(*) from delivery where state = 'SENT' and file_name = '"
                + name
                + ".receipt.json'";
        Wait.until(SOON, "its sender is told", () -> Sql.number(world, told) == 1);
        assertThat(house.end()).isZero();
      }
      assertThat(Sql.texts(world, "select hold_reason from delivery where hold_reason is not null"))
          .singleElement()
          .asString()
          .startsWith("fault POISON");
      world.check();
    }
  }
}
