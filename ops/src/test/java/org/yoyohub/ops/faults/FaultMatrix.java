package org.yoyohub.ops.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of the fault matrix that this suite answers for. A row is proved by the tests whose
 * display name begins with its id, in whatever module they stand; one that is not says why.
 */
final class FaultMatrix {
  /** Every row that must be accounted for. */
  static final List<String> ROWS = rows();

  /** What has no test, and the reason. A row that gets one must leave this list. */
  static final Map<String, String> WITHOUT_TEST = withoutTest();

  private FaultMatrix() {}

  private static List<String> rows() {
    var rows = new ArrayList<String>();
    add(rows, "A", 1, 22);
    add(rows, "B", 1, 8);
    add(rows, "D", 1, 12);
    add(rows, "E", 1, 6);
    add(rows, "G", 1, 5);
    add(rows, "H", 1, 6);
    add(rows, "K", 1, 8);
    add(rows, "K", 22, 22);
    return List.copyOf(rows);
  }

  private static void add(List<String> rows, String section, int first, int last) {
    for (int number = first; number <= last; number++) {
      rows.add("%s%02d".formatted(section, number));
    }
  }

  private static Map<String, String> withoutTest() {
    var reasons = new TreeMap<String, String>();
    put(reasons, "the hub sends no mail: there is nothing that could hang", "E05");
    return reasons;
  }

  private static void put(Map<String, String> reasons, String reason, String... rows) {
    for (var row : rows) {
      reasons.put(row, reason);
    }
  }
}
