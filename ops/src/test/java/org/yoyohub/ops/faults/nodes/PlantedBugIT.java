package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.ops.faults.BrokenHouse;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.HouseJvm;
import org.yoyohub.ops.faults.Settled;
import org.yoyohub.ops.faults.Tools;
import org.yoyohub.ops.faults.World;
import org.yoyohub.ops.faults.checker.Violation.Kind;

/**
 * Rules of the hub are broken on purpose, one at a time. The checker must say so after the very
 * faults that a sound hub passes without that word.
 */
@Faults
class PlantedBugIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static int planted;
  private static int caught;
  @TempDir private Path dir;

  /** Something that happens to a hub, sound or not. */
  private interface Scenario {
    void play(World world, List<String> options) throws Exception;
  }

  /** A bug, where it shows, and as what. */
  private record Planted(String bug, Kind kind, String word, Scenario scenario) {}

  private static final List<Planted> BUGS =
      List.of(
          new Planted(
              "order:manifest-first",
              Kind.TORN,
              "is not what its manifest says",
              (world, options) -> crashes(world, "halt:1:publish.data", options)),
          new Planted("skip:fence", Kind.STUCK, "is held", PlantedBugIT::freezesWhileItReads),
          new Planted("trust:memory", Kind.LOST, "left no trace", PlantedBugIT::isSentAMendedFile),
          new Planted(
              "ack:before-commit",
              Kind.LOST,
              "left no trace",
              (world, options) -> crashes(world, "halt:1:receive.deleted", options)),
          new Planted(
              "skip:unique", Kind.DUPLICATED, "deliveries", PlantedBugIT::crashesBeforeItDeletes));

  @AfterEach
  void takeTheBugsAway() {
    FaultPoint.plant();
  }

  @Test
  @DisplayName("each planted bug is noticed by the checker, and nothing where none is planted")
  void noticesEachPlantedBug() throws Exception {
    var missed = new ArrayList<String>();
    for (var planted : BUGS) {
      assertThat(findings(planted, List.of())).as("without " + planted.bug()).isEmpty();
      if (findings(planted, List.of("-Dhub.planted=" + planted.bug())).isEmpty()) {
        missed.add(planted.bug());
      }
    }
    count(BUGS.size(), BUGS.size() - missed.size());
    assertThat(missed).as("bugs that nobody noticed").isEmpty();
  }

  @Test
  @DisplayName("a directory that is not forced is noticed by the calls a hub makes")
  void noticesADirectoryThatIsNotForced() throws Exception {
    Tools.need("strace");
    assertThat(forcesAfterRenaming(List.of())).as("without the bug").isTrue();
    boolean forces = forcesAfterRenaming(List.of("-Dhub.planted=skip:directory-force"));
    count(1, forces ? 0 : 1);
    assertThat(forces).as("with the bug").isFalse();
  }

  @AfterAll
  static void sumUp() {
    System.out.printf("MUTANTS caught=%d/%d%n", caught, planted);
  }

  private static void count(int bugs, int noticed) {
    planted += bugs;
    caught += noticed;
  }

  private boolean forcesAfterRenaming(List<String> options) throws Exception {
    var calls = Files.createTempFile(dir, "calls", ".txt");
    var trace = List.of("strace", "-f", "-y", "-e", "trace=fsync,rename", "-o", calls.toString());
    var command = new ArrayList<>(trace);
    var publish = "org.yoyohub.ops.faults.Publish";
    command.addAll(HouseJvm.command(options, publish, dir.toString()));
    var said = dir.resolve("publish.log");
    assertThat(HouseJvm.start(command, said).waitFor()).as(Files.readString(said)).isZero();
    var text = Files.readString(calls);
    int renamed = text.indexOf("/.one.part\"");
    assertThat(renamed).as("it renames").isPositive();
    return text.indexOf("<" + dir.toRealPath() + ">)", renamed) > renamed;
  }

  /** What the checker says of the kind that the bug shows as. */
  private List<String> findings(Planted planted, List<String> options) throws Exception {
    var below = dir.resolve(planted.bug().replace(':', '-') + options.size());
    try (var world = World.of("planted", Files.createDirectory(below))) {
      planted.scenario().play(world, options);
      return world.look().violations().stream()
          .filter(found -> found.kind() == planted.kind())
          .map(String::valueOf)
          .filter(text -> text.contains(planted.word()))
          .toList();
    }
  }

  private static void crashes(World world, String plan, List<String> options) throws Exception {
    world.sender().send(3);
    assertThat(new BrokenHouse(world).run(plan, options.toArray(String[]::new)))
        .as("it crashes at " + plan)
        .isTrue();
  }

  private static void crashesBeforeItDeletes(World world, List<String> options) throws Exception {
    crashes(world, "halt:1:receive.delete", options);
    FaultPoint.plant(options.isEmpty() ? "" : "skip:unique");
    world.recover();
    FaultPoint.plant();
  }

  /** Frozen in the middle of a file that another brings to its end; then it goes on. */
  private static void freezesWhileItReads(World world, List<String> options) throws Exception {
    var name = world.sender().send(3);
    var all = new ArrayList<>(options);
    all.add("-Dhub.faults=freeze:1:stage.read " + name);
    try (var frozen = House.start(world, "north", all)) {
      Wait.until(SOON, "it freezes", frozen::isFrozen);
      try (var other = world.node("south")) {
        assertThat(other.agreements().all()).isNotEmpty();
        new Settled(world).await(() -> true);
      }
      frozen.wake();
      assertThat(frozen.end()).isZero();
    }
  }

  /** A name that came before comes again with other bytes: no memory of names can tell. */
  private static void isSentAMendedFile(World world, List<String> options) throws Exception {
    try (var house = House.start(world, "main", options).ready()) {
      world.sender().send(3);
      Wait.until(SOON, "it is taken", () -> isEmpty(world.sender().in()));
      world.sender().sendAgain(2, "HELD");
      Wait.until(SOON, "it is taken", () -> isEmpty(world.sender().in()));
      assertThat(house.end()).isZero();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> String.valueOf(file.getFileName()).startsWith("."));
    }
  }
}
