package org.yoyohub.ops.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The middle of what was measured: what one slow moment does not change. */
public final class Medians {
  private Medians() {}

  public static Map<String, Double> of(Map<String, List<Double>> measured) {
    var medians = new TreeMap<String, Double>();
    measured.forEach((what, values) -> medians.put(what, median(values)));
    return medians;
  }

  public static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
