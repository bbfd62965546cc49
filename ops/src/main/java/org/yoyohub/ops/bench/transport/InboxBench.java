package org.yoyohub.ops.bench.transport;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yoyohub.ops.bench.Stopwatch;

/** One inbox with very many tiny files: when the first receipt comes, and what memory it takes. */
final class InboxBench {
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final double WATCHED_SECONDS = 60;

  private final TransportPlan plan;
  private final Path work;
  private final Consumer<String> progress;

  InboxBench(TransportPlan plan, Path work, Consumer<String> progress) {
    this.plan = plan;
    this.work = work;
    this.progress = progress;
  }

  void run(TransportResult result) throws Exception {
    try (var node = BenchNode.open(plan.store(), work)) {
      progress.accept("inbox: writing " + plan.inbox() + " files");
      TinyFiles.write(node.in(), plan.inbox());
      progress.accept("inbox: watching");
      watch(node, result);
    }
    Folders.remove(work);
  }

  private void watch(BenchNode node, TransportResult result) throws Exception {
    long before = usedMiB();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    var watch = Stopwatch.start();
    node.start();
    awaitReceipt(node, watch);
    result.seconds().put("inboxFirstReceipt", TransportResult.rounded(watch.seconds()));
    awaitEnd(node, watch);
    result.facts().put("inbox", plan.inbox());
    result.facts().put("inboxWatchedSeconds", TransportResult.rounded(watch.seconds()));
    result.facts().put("inboxAnswered", node.answered());
    result.facts().put("inboxHeapPeakMiB", peakMiB());
    result.facts().put("inboxHeapBeforeMiB", before);
    result.facts().put("inboxHeapAfterMiB", usedMiB());
    result.facts().put("heapLimitMiB", Runtime.getRuntime().maxMemory() >> 20);
  }

  private static void awaitReceipt(BenchNode node, Stopwatch watch) throws IOException {
    while (Folders.isEmpty(node.receipts()) && watch.seconds() < 10 * WATCHED_SECONDS) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private void awaitEnd(BenchNode node, Stopwatch watch) {
    while (watch.seconds() < WATCHED_SECONDS && node.answered() < plan.inbox()) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static long peakMiB() {
    return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
  }

  /** What is held when nothing is left to collect. */
  private static long usedMiB() {
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
