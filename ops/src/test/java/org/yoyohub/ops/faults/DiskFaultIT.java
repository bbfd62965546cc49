package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.ops.faults.Tools.SmallDisk;

/** Disks that are full, folders that may not be written, files that may not be opened. */
@Faults
class DiskFaultIT {
  private static final long PAGE = 4096;
  @TempDir private Path dir;

  @AfterEach
  void takeThePlanAway() {
    FaultPoint.plan(null);
  }

  @Test
  @DisplayName("H01 a full payload store takes nothing, and everything once there is room")
  void survivesAFullPayloadStore() throws Exception {
    try (var world = World.of("H01", dir);
        var disk = SmallDisk.on(world.directory().resolve("payloads"), "2m")) {
      var tries = new AtomicInteger();
      FaultPoint.plan(place -> tries.addAndGet(place.equals("receive.lay") ? 1 : 0));
      try (var node = world.node()) {
        assertThat(node).isNotNull();
        for (int i = 0; i < Scale.of(4, 20); i++) {
          disk.fillBut(i % 4 * PAGE);
          int before = tries.get();
          world.sender().send(100);
          until(() -> tries.get() > before + 2, "the hub tries");
          world.struck("disk full", "payloads, " + i % 4 + " pages left");
          disk.empty();
          new Settled(world).await(() -> true);
        }
      }
      world.check();
    }
  }

  @Test
  @DisplayName("H01 a full receipts folder shows nothing torn, and everything once there is room")
  void survivesAFullReceiptsFolder() throws Exception {
    try (var world = World.of("H01", dir);
        var disk = SmallDisk.on(receipts(world), "1m")) {
      var tries = new AtomicInteger();
      FaultPoint.plan(place -> tries.addAndGet(place.equals("answer.written") ? 1 : 0));
      try (var node = world.node()) {
        assertThat(node).isNotNull();
        for (int i = 0; i < Scale.of(4, 20); i++) {
          disk.fillBut(0);
          int before = tries.get();
          world.sender().send(20);
          until(() -> tries.get() > before, "the file is answered");
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
          noneIsEmpty(receipts(world));
          world.struck("disk full", "receipts");
          disk.empty();
          new Settled(world).await(() -> true);
        }
      }
      world.check();
    }
  }

  private static Path receipts(World world) {
    return world.directory().resolve("partners").resolve(Sender.PARTNER).resolve("receipts");
  }

  private static void noneIsEmpty(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      assertThat(files)
          .filteredOn(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }
  }

  @Test
  @DisplayName("H04 a hub that may open no more files pauses, and goes on when it may")
  void survivesTooManyOpenFiles() throws Exception {
    Tools.need("prlimit");
    try (var world = World.of("H04", dir)) {
      var said = world.directory().resolveSibling("house.log");
      var words = new String[] {world.directory().toString(), world.url()};
      var command = HouseJvm.command(java.util.List.of(), CrashHouse.class.getName(), words);
      var house = HouseJvm.start(command, said);
      try {
        until(() -> contains(said, "ready: "), "the hub is ready");
        world.sender().send(3);
        new Settled(world).await(house::isAlive);
        for (int i = 0; i < Scale.of(2, 10); i++) {
          limit(house.pid(), open(house.pid()) + i);
          world.sender().send(3);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1500));
          world.struck("open files", "limit + " + i);
          limit(house.pid(), 4096);
          assertThat(new Settled(world).await(house::isAlive)).isTrue();
        }
      } finally {
        house.destroyForcibly().onExit().join();
      }
      world.recover();
      world.check();
    }
  }

  private static long open(long pid) throws Exception {
    try (var files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
      return files.count();
    }
  }

  private static void limit(long pid, long files) throws Exception {
    var said = Tools.run("prlimit", "--pid", String.valueOf(pid), "--nofile=" + files + ":");
    assertThat(said.exit()).as(said.text()).isZero();
  }

  @Test
  @DisplayName("H05 a folder without permission is waited for")
  void survivesAFolderWithoutPermission() throws Exception {
    Tools.need("setpriv", "chown");
    var home = Files.createTempDirectory(Path.of("/tmp"), "hub-faults-h05");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var world = World.of("H05", home)) {
      world.sender().send(3);
      var house = asNobody(home, world);
      try {
        until(() -> isAnswered(world), "the file is answered");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        assertThat(receipts(world)).isEmptyDirectory();
        world.struck("no permission", "receipts");
        Files.setPosixFilePermissions(
            receipts(world), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(new Settled(world).await(house::isAlive)).isTrue();
      } finally {
        house.destroyForcibly().onExit().join();
      }
      world.check();
    }
  }

  /** A hub that is not root, in a world where all is its own but the receipts. */
  private static Process asNobody(Path home, World world) throws Exception {
    Files.createDirectories(receipts(world));
    chown(world.directory());
    Files.setPosixFilePermissions(receipts(world), PosixFilePermissions.fromString("r-xr-xr-x"));
    assertThat(Tools.run("chown", "root", receipts(world).toString()).exit()).isZero();
    var words = new String[] {world.directory().toString(), world.url()};
    var command = new java.util.ArrayList<String>();
    command.addAll(
        java.util.List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    command.addAll(
        HouseJvm.command(HouseJvm.copiedTo(home), java.util.List.of(), CrashHouse.class, words));
    return HouseJvm.start(command, home.resolve("house.log"));
  }

  private static void chown(Path folder) throws Exception {
    assertThat(Tools.run("chown", "-R", "65534:65534", folder.toString()).exit()).isZero();
  }

  private static boolean isAnswered(World world) {
    try (var db = world.connect();
        var statement = db.createStatement();
        var row =
            statement.executeQuery("select count(*) from delivery where state = 'ANSWERED'")) {
      return row.next() && row.getLong(1) > 0;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("H06 an inbox on another file system is as good: bytes are copied and hashed")
  void takesFilesFromAnotherFileSystem() throws Exception {
    try (var world = World.of("H06", dir);
        var disk = SmallDisk.on(world.sender().in(), "4m")) {
      assertThat(disk.folder()).isDirectory();
      for (int i = 0; i < 5; i++) {
        world.sender().send(10);
        world.struck("other file system", "in");
      }
      world.recover();
      world.check();
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private static void until(BooleanSupplier sign, String what) {
    long begun = System.nanoTime();
    while (!sign.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as(what)
          .isLessThan(Duration.ofSeconds(60));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }
}
