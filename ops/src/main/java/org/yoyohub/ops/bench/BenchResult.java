package org.yoyohub.ops.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Medians in seconds and what they say of each other. */
record BenchResult(BenchPlan plan, long bytes, Map<String, Double> medians, long heapPeakMiB) {

  /** The ratios that the budgets of the architecture speak of. */
  Map<String, Double> ratios() {
    var ratios = new LinkedHashMap<String, Double>();
    ratios.put("stage_vs_copy", ratio("stage", "copy"));
    ratios.put("intake_vs_sql", ratio("intake", "sql"));
    ratios.put("stock_vs_stage", ratio("stock", "stage"));
    ratios.put("stock_vs_intake", ratio("stock", "intake"));
    return ratios;
  }

  private double ratio(String of, String to) {
    double ratio = medians.getOrDefault(of, 0.0) / medians.getOrDefault(to, 1.0);
    return Math.round(ratio * 1000) / 1000.0;
  }
}
