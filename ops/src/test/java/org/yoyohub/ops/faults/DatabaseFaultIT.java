package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL dies, hangs up, answers nothing or has no connection to give. */
@Faults
class DatabaseFaultIT {
  private static final long SEED = 20261121;
  @TempDir private Path dir;

  @Test
  @DisplayName("G01 a database that is stopped at once, during load, is waited for")
  void survivesADatabaseThatDies() throws Exception {
    var shared = PostgresCluster.shared();
    assertThat(shared.port()).isPositive();
    var below = Files.createTempDirectory(Path.of("/tmp"), "hub-faults-g01");
    Files.setPosixFilePermissions(below, PosixFilePermissions.fromString("rwxr-xr-x"));
    var cluster = PostgresCluster.fresh(below);
    try (var world = World.of("G01", dir, cluster)) {
      try (var node = world.node()) {
        assertThat(node).isNotNull();
        for (int i = 0; i < Scale.of(2, 20); i++) {
          stopAndStart(world, i * 37L);
        }
      }
      world.check();
    }
  }

  private static void stopAndStart(World world, long millis) throws Exception {
    world.sender().send(3);
    world.sender().send(3);
    pause(millis);
    world.cluster().stopImmediately();
    world.struck("immediate stop", "after " + millis + " ms");
    world.sender().send(3);
    world.cluster().start();
    new Settled(world).await(() -> true);
  }

  @Test
  @DisplayName("G02 connections that are killed in the middle of their work are replaced")
  void survivesConnectionsThatAreKilled() throws Exception {
    try (var world = World.of("G02", dir)) {
      try (var node = world.node();
          var db = world.cluster().connect("postgres");
          var kill =
              db.prepareStatement(
                  "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = ?"
                      + " and state <> 'idle'")) {
        assertThat(node).isNotNull();
        kill.setString(1, world.database());
        for (int i = 0; i < Scale.of(20, 300); i++) {
          world.sender().send(3);
          pause(i % 20 * 7L);
          try (var killed = kill.executeQuery()) {
            assertThat(killed.next()).isTrue();
            for (int n = 0; n < killed.getInt(1); n++) {
              world.struck("backend terminated", "round " + i);
            }
          }
        }
        new Settled(world).await(() -> true);
      }
      world.check();
    }
  }

  @Test
  @DisplayName("G03 a commit whose answer is lost is looked up, not assumed")
  void survivesLostAnswers() throws Exception {
    var random = new Random(SEED);
    try (var world = World.of("G03", dir);
        var proxy = new CommitProxy(world.cluster().port())) {
      var url = "jdbc:postgresql://127.0.0.1:%d/%s?prepareThreshold=0";
      try (var node =
          World.node(world.directory(), url.formatted(proxy.port(), world.database()))) {
        assertThat(node).isNotNull();
        for (int i = 0; i < Scale.of(10, 250); i++) {
          world.sender().send(2);
          proxy.dropAfter(1 + random.nextInt(30));
          new Settled(world).await(() -> true);
          if (proxy.hasDropped()) {
            world.struck("answer lost", "commit");
          }
        }
      }
      world.check();
    }
  }

  @Test
  @DisplayName("G04 with two connections for everything, work takes turns and ends")
  void survivesWithTwoConnections() throws Exception {
    try (var world = World.of("G04", dir)) {
      try (var db = world.connect();
          var statement = db.createStatement()) {
        statement.execute("drop role if exists hub_small");
        statement.execute("create role hub_small login connection limit 2");
        statement.execute("grant all on schema public to hub_small");
        statement.execute("grant all on all tables in schema public to hub_small");
        statement.execute("grant all on all sequences in schema public to hub_small");
      }
      for (int i = 0; i < 20; i++) {
        world.sender().send(3);
      }
      try (var node = World.node(world.directory(), world.url(), "hub_small")) {
        assertThat(node).isNotNull();
        new Settled(world).await(() -> true);
      }
      world.struck("two connections", "20 files");
      world.check();
    }
  }

  /** When the blow falls; nothing is expected of the time itself. */
  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
