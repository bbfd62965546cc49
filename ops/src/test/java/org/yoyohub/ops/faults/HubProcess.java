package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real hub, {@code hub start} with its web face, in a process that may be killed or frozen. */
public final class HubProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SIGTERM_EXIT = 143;
  private final Process process;
  private final Path said;

  private HubProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /** Starts one on a world's directory and database; it is not ready yet. */
  public static HubProcess on(World world) throws IOException {
    return on(world, "main", List.of(), List.of());
  }

  /** The same under a name beside others; more words stand before the command or are options. */
  public static HubProcess on(World world, String node, List<String> before, List<String> options)
      throws IOException {
    var said = Files.createTempFile(world.directory().toAbsolutePath().getParent(), "hub", ".log");
    var command = new ArrayList<>(before);
    command.addAll(
        HouseJvm.command(
            options,
            "org.yoyohub.ops.Hub",
            "start",
            "--dir",
            world.directory().toString(),
            "--db",
            world.url(),
            "--node",
            node,
            "--daily",
            "off",
            "--port",
            "0"));
    return new HubProcess(HouseJvm.start(command, said), said);
  }

  public HubProcess ready() throws IOException {
    long begun = System.nanoTime();
    while (!Files.readString(said).contains("ready: ")) {
      assertThat(process.isAlive()).as(() -> "the hub lives: " + read()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    return this;
  }

  private String read() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      return e.toString();
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it as a crash does, once it has lived so long; false when it had ended by itself. */
  public boolean killAfter(Duration life) throws InterruptedException {
    boolean ended = process.waitFor(life.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    process.onExit().join();
    return !ended;
  }

  /** Sends it a signal by name: STOP freezes it, CONT wakes it. */
  public void signal(String name) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Asks it to stop and waits until it has. */
  public void terminate() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the hub ends").isTrue();
    assertThat(process.exitValue()).isIn(0, SIGTERM_EXIT);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
