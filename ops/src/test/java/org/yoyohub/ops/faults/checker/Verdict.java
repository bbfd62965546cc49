package org.yoyohub.ops.faults.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.yoyohub.ops.faults.checker.Journal.Sent;
import org.yoyohub.ops.faults.checker.Violation.Kind;

/** What the checker found, with the sum for every partner. */
public record Verdict(List<String> lines, List<Violation> violations) {

  static Verdict of(Evidence evidence, List<Violation> violations) {
    var lines = new ArrayList<String>();
    var partners = new TreeSet<String>();
    evidence.journal().accepted().keySet().forEach(key -> partners.add(key.partner()));
    partners.forEach(partner -> lines.add(sum(partner, evidence, violations)));
    violations.forEach(violation -> lines.add(violation.toString()));
    return new Verdict(List.copyOf(lines), List.copyOf(violations));
  }

  public boolean isFine() {
    return violations.isEmpty();
  }

  public long count(Kind kind) {
    return violations.stream().filter(v -> v.kind() == kind).count();
  }

  /** Accepted = applied + refused + held + in flight, in files and in rows. */
  private static String sum(String partner, Evidence evidence, List<Violation> violations) {
    var files = new long[5];
    var rows = new long[5];
    for (var sent : evidence.journal().accepted().values()) {
      if (sent.key().partner().equals(partner)) {
        count(files, sent, evidence, 1);
        count(rows, sent, evidence, sent.rows());
      }
    }
    return "%s: accepted %s; records %s; %d violations"
        .formatted(
            partner,
            equation(files),
            equation(rows),
            violations.stream().filter(v -> v.partner().equals(partner)).count());
  }

  private static String equation(long[] n) {
    return "%d = %d applied + %d refused + %d held + %d in flight"
        .formatted(n[0], n[1], n[2], n[3], n[4]);
  }

  private static void count(long[] sums, Sent sent, Evidence evidence, long amount) {
    sums[0] += amount;
    var originals = evidence.books().originals(sent.key());
    if (!originals.isEmpty()) {
      sums[outcome(originals.get(originals.size() - 1))] += amount;
    } else if (evidence.disk().find(sent.key().partner(), "in", sent.key().file()).isPresent()) {
      sums[4] += amount;
    }
  }

  private static int outcome(Books.Row row) {
    if (row.hold() != null) {
      return 3;
    }
    if (!row.state().equals("ANSWERED")) {
      return 4;
    }
    return row.refused() ? 2 : 1;
  }
}
