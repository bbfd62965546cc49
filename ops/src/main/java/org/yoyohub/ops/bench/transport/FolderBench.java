package org.yoyohub.ops.bench.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.envelope.Receipt;
import org.yoyohub.ops.bench.Stopwatch;

/**
 * Files through the drop folder of a whole hub, until each lies with its receiver and its receipt
 * with its sender; beside it a plain durable loop over the same files.
 */
final class FolderBench {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final double GIVE_UP_SECONDS = 1800;
  private static final int WARM = 10;

  private final TransportPlan plan;
  private final Path work;
  private final Consumer<String> progress;
  private final Rounds rounds = new Rounds();

  FolderBench(TransportPlan plan, Path work, Consumer<String> progress) {
    this.plan = plan;
    this.work = work;
    this.progress = progress;
  }

  void run(TransportResult result) throws Exception {
    warmUp();
    progress.accept("folder: writing " + plan.files() + " files");
    var parcels = Parcels.write(work.resolve("source"), plan.files(), plan.fileBytes());
    for (int run = 1; run <= plan.runs(); run++) {
      progress.accept("folder: run " + run + " of " + plan.runs());
      rounds.note("plain", plain(parcels));
      rounds.note("folder", hub(parcels));
    }
    rounds.into(result);
    result.compare("folder_vs_plain", "folder", "plain");
    result.facts().put("files", parcels.files().size());
    result.facts().put("fileBytes", parcels.bytes() / parcels.files().size());
    Folders.remove(work);
  }

  /** A hub has long been running when files come: a first, smaller round does not count. */
  private void warmUp() throws Exception {
    progress.accept("folder: warming up");
    var few = Math.max(1, plan.files() / WARM);
    var parcels = Parcels.write(work.resolve("warm"), few, plan.fileBytes());
    plain(parcels);
    hub(parcels);
    Folders.remove(work.resolve("warm"));
  }

  private double plain(Parcels parcels) throws IOException {
    var to = Files.createDirectories(work.resolve("plain"));
    var watch = Stopwatch.start();
    for (var file : parcels.files()) {
      PlainLoop.copy(file.data(), to);
    }
    double seconds = watch.seconds();
    Folders.remove(to);
    return seconds;
  }

  private double hub(Parcels parcels) throws Exception {
    var directory = work.resolve("hub");
    try (var node = BenchNode.open(plan.store(), directory)) {
      drop(parcels, node.in());
      var watch = Stopwatch.start();
      node.start();
      await(node, 2L * parcels.files().size(), watch);
      double seconds = watch.seconds();
      requireAll(node, parcels.files().size());
      return seconds;
    } finally {
      Folders.remove(directory);
    }
  }

  /** Data before manifests; they were durable before, and only get their names here. */
  private void drop(Parcels parcels, Path in) throws IOException {
    var drop = work.resolve("drop");
    parcels.layInto(drop);
    for (var file : parcels.files()) {
      rename(drop.resolve(file.data().getFileName()), in);
      rename(drop.resolve(file.manifest().getFileName()), in);
    }
  }

  private static void rename(Path file, Path folder) throws IOException {
    Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void await(BenchNode node, long sent, Stopwatch watch) {
    while (node.sent() < sent) {
      if (watch.seconds() > GIVE_UP_SECONDS) {
        throw new IllegalStateException("after half an hour not all files were through");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static void requireAll(BenchNode node, int files) throws IOException {
    require(Folders.count(node.out(), Manifest.SUFFIX) == files, "manifests in out/");
    require(Folders.count(node.out(), "") == 2L * files, "files in out/");
    require(Folders.count(node.receipts(), Receipt.SUFFIX) == files, "receipts");
    require(Folders.isEmpty(node.in()), "an empty in/");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("the hub says it is done, but not all is there: " + what);
    }
  }
}
