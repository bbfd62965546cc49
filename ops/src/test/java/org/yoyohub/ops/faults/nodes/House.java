package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yoyohub.ops.faults.CrashHouse;
import org.yoyohub.ops.faults.HouseJvm;
import org.yoyohub.ops.faults.Tools;
import org.yoyohub.ops.faults.World;

/** A node of a world in a process of its own, without web face, that may freeze, wake and die. */
final class House implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Process process;
  private final Path said;

  private House(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /** Starts one under a name, with options such as {@code -Dhub.faults=freeze:1:apply.rows}. */
  static House start(World world, String node, List<String> options) throws IOException {
    var said = Files.createTempFile(world.directory().toAbsolutePath().getParent(), node, ".log");
    var words = new String[] {world.directory().toString(), world.url(), node};
    var all = new ArrayList<>(options);
    if (!HouseJvm.hasArchive()) {
      all.add(HouseJvm.leaveArchive());
    }
    return new House(
        HouseJvm.start(HouseJvm.command(all, CrashHouse.class.getName(), words), said), said);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  House ready() throws IOException {
    Wait.until(PATIENCE, "the house is ready: " + said, () -> !isAlive() || says("ready: "));
    assertThat(isAlive()).as(() -> "the house lives: " + said).isTrue();
    return this;
  }

  boolean says(String words) throws IOException {
    return Files.readString(said).contains(words);
  }

  /** Whether the system has stopped it: the third word of its line in /proc. */
  boolean isFrozen() throws IOException {
    var stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
    return isAlive() && Files.readString(stat).replaceAll("(?s).*\\) ", "").startsWith("T");
  }

  void wake() throws IOException, InterruptedException {
    assertThat(Tools.run("kill", "-CONT", String.valueOf(process.pid())).exit()).isZero();
  }

  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Lets it end what it has in hand; its exit code. */
  int end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the house ends").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
