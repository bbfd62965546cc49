package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a {@link CrashHouse} in a world until it dies or has done everything. */
public final class BrokenHouse {
  private static final int CRASHED = 137;
  private final World world;

  public BrokenHouse(World world) {
    this.world = world;
  }

  /** Runs it with a plan; true when the plan struck, false when all was done before. */
  public boolean run(String plan, String... more) throws Exception {
    var options = new ArrayList<String>(List.of(more));
    options.add("-Dhub.faults=" + plan);
    return run(options) == CRASHED;
  }

  /** Runs it soundly, once, so that later ones start from an archive of its classes. */
  public void warmUp() throws Exception {
    if (!HouseJvm.hasArchive()) {
      assertThat(run(List.of(HouseJvm.leaveArchive()))).isZero();
    }
  }

  private int run(List<String> options) throws Exception {
    var words = new String[] {world.directory().toString(), world.url()};
    var said = said();
    var process =
        HouseJvm.start(HouseJvm.command(options, CrashHouse.class.getName(), words), said);
    try {
      var unused = new Settled(world).await(process::isAlive);
      process.getOutputStream().close();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the house ends").isTrue();
      return process.exitValue();
    } catch (IOException e) {
      // its input is gone with it
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private Path said() {
    return world.directory().resolveSibling("house.log");
  }
}
