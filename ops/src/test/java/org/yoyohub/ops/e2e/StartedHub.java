package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.yoyohub.ops.e2e.Launcher.Said;

/** A hub in a process of its own, running on its data directory. */
final class StartedHub implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String PARTNER = "partners/kenko-131113/";

  private final Launcher launcher;
  private final Path directory;
  private final Path out;
  private final Path err;
  private final Process process;

  private StartedHub(Launcher launcher, Path directory, Path out, Path err, Process process) {
    this.launcher = launcher;
    this.directory = directory;
    this.out = out;
    this.err = err;
    this.process = process;
  }

  /** Starts a hub that runs no job by itself, and waits until it is ready. */
  static StartedHub on(Path directory, Launcher launcher, String... more) throws IOException {
    var out = Files.createTempFile(directory.toAbsolutePath().getParent(), "hub", ".out");
    var err = Files.createTempFile(directory.toAbsolutePath().getParent(), "hub", ".err");
    var words =
        Stream.concat(
                Stream.of("start", "--dir", directory.toString(), "--daily", "off"),
                Stream.of(more))
            .toArray(String[]::new);
    var hub = new StartedHub(launcher, directory, out, err, launcher.process(out, err, words));
    hub.until(() -> Launcher.read(out).contains("ready: "));
    return hub;
  }

  /** What is looked for; may look into files. */
  @FunctionalInterface
  interface Sign {
    boolean isThere() throws IOException;
  }

  /** Waits until something is there; fails when the hub dies before. */
  Duration until(Sign sign) throws IOException {
    long begun = System.nanoTime();
    while (!sign.isThere()) {
      assertThat(process.isAlive()).as("the hub lives: %s", said()).isTrue();
      var waited = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(waited).as("waiting beside: %s", said()).isLessThan(PATIENCE);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** A verb that asks this hub. */
  Said ask(String verb, String... more) throws IOException, InterruptedException {
    return launcher.hub(
        Stream.concat(Stream.of(verb, "--dir", directory.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** A verb of several words that has this hub do something. */
  Said tell(String... words) throws IOException, InterruptedException {
    return launcher.hub(
        Stream.concat(Stream.of(words), Stream.of("--dir", directory.toString()))
            .toArray(String[]::new));
  }

  /** Drops a sample file of 100 rows where the partner would. */
  void drop(int sequence) throws IOException, InterruptedException {
    var in = directory.resolve(PARTNER + "in").toString();
    var number = String.valueOf(sequence);
    var said =
        launcher.hub("sample", "A_011-001_IF", "--rows", "100", "--sequence", number, "--out", in);
    assertThat(said.exit()).as(said.err()).isZero();
  }

  /** Drops a file of 住基連携, which the hub passes on into the partner's out/. */
  void passOn(int sequence) throws IOException, InterruptedException {
    var in = directory.resolve("partners/juki-131113/in").toString();
    var words = new String[] {"--partner", "juki-131113", "--sequence", "" + sequence};
    var said =
        launcher.hub(
            Stream.concat(
                    Stream.of("sample", "JUKI-IDO", "--rows", "5", "--out", in), Stream.of(words))
                .toArray(String[]::new));
    assertThat(said.exit()).as(said.err()).isZero();
  }

  /** Waits until the hub has taken a file that was dropped. */
  void taken(int sequence) throws IOException {
    var file = directory.resolve(PARTNER + "in/" + fileName(sequence));
    until(
        () ->
            Files.notExists(file)
                && Files.notExists(file.resolveSibling(file.getFileName() + ".manifest.json")));
  }

  /** Waits until everything the hub laid out for the partner's file is there. */
  Duration receipt(int sequence) throws IOException {
    return until(() -> Files.exists(receiptOf(sequence)));
  }

  Path receiptOf(int sequence) {
    return directory.resolve(PARTNER + "receipts/" + fileName(sequence) + ".receipt.json");
  }

  static String fileName(int sequence) {
    return "A_011-001_IF_131113_20260401_%04d.csv".formatted(sequence);
  }

  Path directory() {
    return directory;
  }

  long pid() {
    return process.pid();
  }

  List<String> out() throws IOException {
    return Launcher.read(out).lines().toList();
  }

  String err() throws IOException {
    return Launcher.read(err);
  }

  private String said() throws IOException {
    return Launcher.read(out) + Launcher.read(err);
  }

  /** Tells it to stop and waits for its exit code. */
  int terminate() throws InterruptedException {
    process.destroy();
    return end();
  }

  /** Ends it as a crash does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    end();
  }

  private int end() throws InterruptedException {
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("the hub ends").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
