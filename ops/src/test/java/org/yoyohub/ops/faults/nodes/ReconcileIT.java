package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.HouseJvm;
import org.yoyohub.ops.faults.HubProcess;
import org.yoyohub.ops.faults.Settled;
import org.yoyohub.ops.faults.Tools;
import org.yoyohub.ops.faults.World;

/** Somebody deleted a payload by hand, or laid one there. */
@Faults
class ReconcileIT {
  private static final int FINDINGS = 8;
  private static final Duration TWO_HOURS = Duration.ofHours(2);
  @TempDir private Path dir;

  @Test
  @DisplayName("B08 a delivery without its payload and a payload without delivery are named")
  void namesWhatIsMissingAndWhatIsTooMuch() throws Exception {
    try (var world = World.of("B08", dir);
        var hub = HubProcess.on(world).ready()) {
      world.sender().send(3);
      new Settled(world).await(hub::isAlive);
      assertThat(reconcile(world).exit()).as("nothing is wrong yet").isZero();
      var id = Sql.texts(world, "select id from delivery where place = 'in'").get(0);
      var sha256 = Sql.texts(world, "select sha256 from delivery where place = 'in'").get(0);
      var payload = payload(world, sha256);
      var unknown = "0".repeat(60) + sha256.substring(0, 4);
      var stranger = payload.getParent().resolveSibling("00").resolve(unknown + ".sealed");
      Files.createDirectories(stranger.getParent());
      Files.move(payload, stranger);
      // one that was laid a moment ago might just be about to get its delivery
      Files.setLastModifiedTime(stranger, FileTime.from(Instant.now().minus(TWO_HOURS)));
      world.struck("payload", "deleted, another laid there");

      var said = reconcile(world);

      assertThat(said.exit()).isEqualTo(FINDINGS);
      assertThat(said.text())
          .contains(id, "LOST_PAYLOAD", unknown, "a payload that no delivery knows");
      assertThat(Files.exists(stranger)).as("nothing is guessed, nothing deleted").isTrue();
      Files.move(stranger, payload);
      assertThat(reconcile(world).exit()).isZero();
      hub.terminate();
      world.check();
    }
  }

  private static Tools.Said reconcile(World world) throws Exception {
    var words = new String[] {"reconcile", "--dir", world.directory().toString()};
    return Tools.run(
        HouseJvm.command(List.of(), "org.yoyohub.ops.Hub", words).toArray(String[]::new));
  }

  private static Path payload(World world, String sha256) throws Exception {
    try (var files = Files.walk(world.directory().resolve("payloads"))) {
      return files
          .filter(f -> f.getFileName().toString().contains(sha256))
          .findFirst()
          .orElseThrow();
    }
  }
}
