package org.yoyohub.ops.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One file, four ways into PostgreSQL, in turns: a bare COPY, hand-written COPY and SQL, the hub's
 * whole intake (its stage step told apart), a stock Spring Batch job. The medians make the ratios.
 */
final class StageBench {
  private final BenchPlan plan;
  private final Consumer<String> progress;
  private final Map<String, List<Double>> seconds = new TreeMap<>();

  StageBench(BenchPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  BenchResult run() throws Exception {
    var directory = Files.createTempDirectory("hub-bench");
    try (var copy = database("copy");
        var sql = database("sql");
        var hub = database("hub");
        var stock = database("stock")) {
      progress.accept("writing " + plan.rows() + " rows");
      var file = BenchFile.write(directory, plan.rows(), plan.seed());
      var contenders = new LinkedHashMap<String, Contender>();
      contenders.put("copy", new CopyContender(copy, file));
      contenders.put("sql", new HandWrittenContender(sql, file));
      contenders.put("hub", new HubContender(hub, file, directory));
      contenders.put("stock", new StockContender(stock, file));
      takeTurns(contenders);
      return new BenchResult(plan, file.bytes(), Medians.of(seconds), heapPeakMiB());
    } finally {
      BenchFolder.remove(directory);
    }
  }

  private BenchDatabase database(String name) throws Exception {
    return BenchDatabase.open(plan.url(), plan.user(), plan.password(), "hub_bench_" + name);
  }

  private void takeTurns(Map<String, Contender> contenders) throws Exception {
    for (int run = 1; run <= plan.runs(); run++) {
      for (var entry : contenders.entrySet()) {
        progress.accept("run " + run + " of " + plan.runs() + ": " + entry.getKey());
        entry.getValue().round().forEach(this::note);
      }
    }
  }

  private void note(String what, double took) {
    seconds.computeIfAbsent(what, key -> new ArrayList<>()).add(took);
  }

  private static long heapPeakMiB() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }
}
