package org.yoyohub.ops.bench.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoyohub.ops.bench.Medians;

/** What each contender took, round by round. */
final class Rounds {
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  void note(String what, double took) {
    seconds.computeIfAbsent(what, key -> new ArrayList<>()).add(took);
  }

  /** The medians, and all rounds beside them: whoever reads sees how far they lie apart. */
  void into(TransportResult result) {
    seconds.forEach(
        (what, took) -> {
          result.seconds().put(what, TransportResult.rounded(Medians.median(took)));
          result.facts().put(what + "Rounds", took.stream().map(TransportResult::rounded).toList());
        });
  }
}
