package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.PostgresCluster;
import org.yoyohub.ops.faults.Settled;
import org.yoyohub.ops.faults.Tools.SmallDisk;
import org.yoyohub.ops.faults.World;

/** The database's own disk is full: it refuses what must grow, or goes down altogether. */
@Faults
class FullDatabaseIT {
  private static final Duration STILL = Duration.ofSeconds(3);
  private static final int MANY = 200;
  @TempDir private Path dir;

  @Test
  @DisplayName("G05 a full database leaves files with their sender until there is room again")
  void leavesFilesWithTheirSender() throws Exception {
    assertThat(PostgresCluster.shared().port()).isPositive();
    var below = Files.createTempDirectory(Path.of("/tmp"), "hub-faults-g05");
    try (var disk = SmallDisk.on(below, "300m")) {
      Files.setPosixFilePermissions(below, PosixFilePermissions.fromString("rwxr-xr-x"));
      var cluster = PostgresCluster.fresh(below);
      try (var world = World.of("G05", dir, cluster)) {
        try (var node = world.node()) {
          assertThat(node.agreements().all()).isNotEmpty();
          world.sender().send(3);
          new Settled(world).await(() -> true);
          fill(world, disk);
          assertThat(liesAfterAWhile(world)).as("a file that nobody takes").isTrue();
          world.struck("full disk", "of the database");
          Files.delete(filler(disk));
          startIfDown(world);
          new Settled(world).await(() -> true);
        }
        world.check();
      }
      cluster.stopImmediately();
    }
  }

  /** Around the database first, then in it, until it says that nothing fits any more. */
  private static void fill(World world, SmallDisk disk) throws SQLException, IOException {
    Sql.execute(world, "create table filler (bytes text)");
    Sql.execute(world, "alter table filler alter bytes set storage external");
    try (var file =
        FileChannel.open(filler(disk), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var block = ByteBuffer.allocate(1 << 16);
      while (Files.getFileStore(disk.folder()).getUsableSpace() > 0) {
        file.write(block.clear());
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
    assertThat(Wait.comes(Duration.ofMinutes(1), () -> !fitsIn(world))).as("it is full").isTrue();
  }

  private static boolean fitsIn(World world) {
    try {
      Sql.execute(world, "insert into filler select repeat('x', 7000) from generate_series(1, 20)");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** What still fits into pages that are there is taken; sooner or later one is not. */
  private static boolean liesAfterAWhile(World world) throws Exception {
    for (int i = 0; i < MANY; i++) {
      world.sender().send(3);
      if (!Wait.comes(STILL, () -> isEmpty(world.sender().in()))) {
        return true;
      }
    }
    return false;
  }

  private static void startIfDown(World world) throws Exception {
    try (var db = world.connect()) {
      assertThat(db.isValid(1)).isTrue();
    } catch (SQLException e) {
      world.cluster().start();
    }
    Sql.execute(world, "drop table filler");
  }

  private static Path filler(SmallDisk disk) {
    return disk.folder().resolve("filler");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> String.valueOf(file.getFileName()).startsWith("."));
    }
  }
}
