package org.yoyohub.ops.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.yoyohub.ops.faults.checker.Verdict;
import org.yoyohub.ops.faults.checker.Violation.Kind;

/**
 * The journal of the faults that were injected, and of what the checker said afterwards. What is
 * not in it does not count.
 */
public final class FaultLog {
  public static final Path FILE = Path.of("target", "faults", "faults.tsv");

  private FaultLog() {}

  public static void begin() {
    try {
      Files.createDirectories(FILE.toAbsolutePath().getParent());
      Files.deleteIfExists(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fault has struck: its row of the matrix, its kind, where. */
  public static void struck(String row, String kind, String where) {
    write("fault", row, kind, where);
  }

  /** The checker has looked at everything since. */
  public static void verdict(String row, Verdict verdict) {
    write(
        "verdict",
        row,
        verdict.count(Kind.LOST),
        verdict.count(Kind.DUPLICATED),
        verdict.count(Kind.TORN),
        verdict.violations().size());
  }

  private static synchronized void write(Object... words) {
    var line = List.of(words).stream().map(String::valueOf).collect(Collectors.joining("\t"));
    try {
      Files.createDirectories(FILE.toAbsolutePath().getParent());
      Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String[]> read() throws IOException {
    return Files.exists(FILE)
        ? Files.readAllLines(FILE).stream().map(line -> line.split("\t")).toList()
        : List.of();
  }
}
