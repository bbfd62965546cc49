package org.yoyohub.ops.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sums up a run of the suite from its journal, once, when the last test is over. */
final class FaultReport implements BeforeAllCallback, AutoCloseable {
  private static final String ELSEWHERE =
      "struck together with another row, by a test of another module, or not run (see its report)";
  private static final Path REPORT = Path.of("target", "faults.txt");

  /** What became of one row of the matrix. */
  private static final class Sum {
    private long faults;
    private long survived;
    private long pending;
    private final long[] bad = new long[4];

    void struck() {
      faults++;
      pending++;
    }

    void judged(String[] verdict) {
      for (int i = 0; i < bad.length; i++) {
        bad[i] += Long.parseLong(verdict[2 + i]);
      }
      survived += verdict[5].equals("0") ? pending : 0;
      pending = 0;
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    var unused =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(FaultReport.class))
            .computeIfAbsent(FaultReport.class, type -> begun(), FaultReport.class);
  }

  private static FaultReport begun() {
    FaultLog.begin();
    return new FaultReport();
  }

  @Override
  public void close() throws IOException {
    var lines = lines(sums(FaultLog.read()));
    Files.write(REPORT, lines);
    lines.forEach(System.out::println);
  }

  private static Map<String, Sum> sums(List<String[]> journal) {
    var sums = new TreeMap<String, Sum>();
    for (var entry : journal) {
      var sum = sums.computeIfAbsent(entry[1], row -> new Sum());
      if (entry[0].equals("fault")) {
        sum.struck();
      } else {
        sum.judged(entry);
      }
    }
    return sums;
  }

  private static List<String> lines(Map<String, Sum> sums) {
    var lines = new ArrayList<String>();
    sums.forEach(
        (row, sum) ->
            lines.add("%s: %d faults, %d survived".formatted(row, sum.faults, sum.survived)));
    for (var row : FaultMatrix.ROWS) {
      if (!sums.containsKey(row)) {
        lines.add(row + ": " + FaultMatrix.WITHOUT_TEST.getOrDefault(row, ELSEWHERE));
      }
    }
    lines.sort(null);
    lines.add(
        "%d faults survived, %d lost, %d duplicated, %d torn"
            .formatted(
                sums.values().stream().mapToLong(sum -> sum.survived).sum(),
                bad(sums, 0),
                bad(sums, 1),
                bad(sums, 2)));
    return lines;
  }

  private static long bad(Map<String, Sum> sums, int which) {
    return sums.values().stream().mapToLong(sum -> sum.bad[which]).sum();
  }
}
