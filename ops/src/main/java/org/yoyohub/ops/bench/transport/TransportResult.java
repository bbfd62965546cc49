package org.yoyohub.ops.bench.transport;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured, by name in the order of measuring.
 *
 * @param seconds medians of the rounds
 * @param ratios what the goals speak of
 * @param facts whatever else is to be known: counts, memory, the machine
 */
record TransportResult(
    Map<String, Double> seconds, Map<String, Double> ratios, Map<String, Object> facts) {
  private static final double THOUSAND = 1000.0;

  TransportResult() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /** Compares two medians under a name. */
  void compare(String name, String of, String to) {
    var above = seconds.get(of);
    var below = seconds.get(to);
    if (above != null && below != null) {
      ratios.put(name, rounded(above / below));
    }
  }

  static double rounded(double number) {
    return Math.round(number * THOUSAND) / THOUSAND;
  }
}
