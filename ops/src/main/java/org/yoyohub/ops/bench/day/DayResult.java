package org.yoyohub.ops.bench.day;

import java.util.LinkedHashMap;
import java.util.Map;

/** Medians in seconds by what was measured, and what they say of each other. */
record DayResult(DayPlan plan, Map<String, Double> medians) {
  static final String APPLY = "changes applied, ";
  static final String FEED = "differential, ";
  static final String HUB = "registration, hub";
  static final String SQL = "registration, hand-written SQL";

  Map<String, Double> ratios() {
    var ratios = new LinkedHashMap<String, Double>();
    if (plan.populations().size() > 1) {
      var small = plan.populations().get(0);
      var large = plan.populations().get(plan.populations().size() - 1);
      ratios.put("differential_large_vs_small", ratio(FEED + large, FEED + small));
      ratios.put("apply_large_vs_small", ratio(APPLY + large, APPLY + small));
    }
    if (plan.people() > 0) {
      ratios.put("registration_vs_sql", ratio(HUB, SQL));
    }
    return ratios;
  }

  private double ratio(String of, String to) {
    double ratio = medians.getOrDefault(of, 0.0) / medians.getOrDefault(to, 1.0);
    return Math.round(ratio * 1000) / 1000.0;
  }
}
