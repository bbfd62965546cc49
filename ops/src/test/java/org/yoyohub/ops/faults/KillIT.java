package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real hub is killed again and again while files keep coming. */
@Faults
class KillIT {
  private static final int KILLS_IN_A_ROW = 10;
  private static final long SEED = 20261121;
  @TempDir private Path dir;

  @Test
  @DisplayName("A12 kill -9 at any moment loses, doubles and tears nothing")
  void survivesBeingKilled() throws Exception {
    var random = new Random(SEED);
    try (var world = World.of("A12", dir)) {
      new BrokenHouse(world).warmUp();
      for (int kills = 0; kills < Scale.of(6, 200); kills += KILLS_IN_A_ROW) {
        try (var stream = new SteadyStream(world.sender(), 400)) {
          assertThat(stream).isNotNull();
          killInARow(world, random);
        }
        bringToAnEnd(world);
      }
    }
  }

  private static void killInARow(World world, Random random) throws Exception {
    for (int i = 0; i < KILLS_IN_A_ROW; i++) {
      kill(world, Duration.ofMillis(random.nextInt(i % 3 == 0 ? 2000 : 200)), i % 3 != 0);
    }
  }

  /** Some die while they start, most while they work. */
  private static void kill(World world, Duration life, boolean once) throws Exception {
    try (var hub = HubProcess.on(world);
        var db = world.connect()) {
      if (once) {
        hub.ready();
      }
      assertThat(hub.killAfter(life.plusMillis(100))).as("it lived until then").isTrue();
      world.struck("kill -9", (once ? "ready + " : "start + ") + life.toMillis() + " ms");
      Settled.pass(db);
    }
  }

  private static void bringToAnEnd(World world) throws Exception {
    try (var hub = HubProcess.on(world).ready()) {
      assertThat(new Settled(world).await(hub::isAlive)).isTrue();
      hub.terminate();
    }
    world.check();
  }
}
