package org.yoyohub.core.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoyohub.formats.finding.Finding;

/** The findings of the ledger in memory, by delivery. */
final class MemoryFindings {
  private record Found(String stage, Finding finding) {}

  private final Map<String, List<Found>> byDelivery = new HashMap<>();

  void clear(String delivery, String stage) {
    in(delivery).removeIf(found -> found.stage().equals(stage));
  }

  void add(String delivery, String stage, List<Finding> findings) {
    findings.forEach(finding -> in(delivery).add(new Found(stage, finding)));
  }

  List<Finding> first(String delivery, int limit) {
    return in(delivery).stream()
        .map(Found::finding)
        .sorted(Comparator.comparingLong(Finding::line))
        .limit(limit)
        .toList();
  }

  long count(String delivery) {
    return in(delivery).size();
  }

  private List<Found> in(String delivery) {
    return byDelivery.computeIfAbsent(delivery, id -> new ArrayList<>());
  }
}
