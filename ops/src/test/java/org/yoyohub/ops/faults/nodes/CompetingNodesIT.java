package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.HubProcess;
import org.yoyohub.ops.faults.Scale;
import org.yoyohub.ops.faults.Settled;
import org.yoyohub.ops.faults.Tools;
import org.yoyohub.ops.faults.World;

/** Two real hubs share a directory and a database. */
@Faults
class CompetingNodesIT {
  private static final List<String> MUNICIPALITIES =
      List.of("990001", "990019", "990027", "990035");
  private static final Duration MINUTES = Duration.ofMinutes(5);
  @TempDir private Path dir;

  @Test
  @DisplayName("A13 of two nodes that see the same files each file has one delivery and one effect")
  void eachFileIsTakenOnce() throws Exception {
    try (var world = World.of("A13", dir)) {
      int files = Scale.of(100, 1000);
      try (var north = HubProcess.on(world, "north", List.of(), List.of());
          var south = HubProcess.on(world, "south", List.of(), List.of())) {
        north.ready();
        south.ready();
        for (int i = 0; i < files; i++) {
          world.sender().send(2);
        }
        Wait.until(MINUTES, "all are taken", () -> Sql.number(world, TAKEN) >= files);
        new Settled(world).await(() -> north.isAlive() && south.isAlive());
        north.terminate();
        south.terminate();
      }
      world.struck("two nodes", files + " files in one inbox");
      assertThat(Sql.number(world, TAKEN)).isEqualTo(files);
      assertThat(Sql.texts(world, WORKERS)).as("both worked").hasSize(2);
      world.check();
    }
  }

  @Test
  @DisplayName("B03 clocks ten minutes before and after decide nothing about leases")
  void clocksOfNodesDecideNothing() throws Exception {
    Tools.need("faketime");
    try (var world = World.of("B03", dir)) {
      var senders = new java.util.ArrayList<>(List.of(world.sender()));
      for (var municipality : MUNICIPALITIES) {
        senders.add(world.sender("kenko-" + municipality));
      }
      try (var north = HubProcess.on(world, "north", List.of("faketime", "-f", "+10m"), List.of());
          var south = HubProcess.on(world, "south", List.of("faketime", "-f", "-10m"), List.of())) {
        north.ready();
        south.ready();
        for (int i = 0; i < Scale.of(20, 200); i++) {
          senders.get(i % senders.size()).send(2);
        }
        new Settled(world).await(() -> north.isAlive() && south.isAlive());
        north.terminate();
        south.terminate();
      }
      world.struck("clocks +10 min and -10 min", "two nodes");
      assertThat(Sql.number(world, "select max(fence) from delivery where place = 'in'"))
          .as("no claim was taken from one whose lease was not over")
          .isEqualTo(1);
      world.check();
    }
  }

  private static final String TAKEN = "select count(*) from delivery where place = 'in'";
  private static final String WORKERS =
      """
      select distinct split_part(actor, '/', 1) from ledger_event
      where to_state = 'APPLIED' order by 1
      """;
}
