package org.yoyohub.ops.cli.offline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yoyohub.formats.check.Finding;

/** The error list of a file as CSV: UTF-8, CRLF, a header row, one row per finding. */
final class ErrorList {
  private ErrorList() {}

  static void write(Path to, List<Finding> findings) throws IOException {
    try (var out = Files.newBufferedWriter(to)) {
      row(out, Stream.of("行番号", "項目", "コード", "重要度", "内容", "対処"));
      for (var f : findings) {
        var line = String.valueOf(f.line());
        var item = f.item() == null ? "" : f.item();
        var severity = f.severity().name();
        row(out, Stream.of(line, item, f.code().name(), severity, f.message(), f.remedy()));
      }
    }
  }

  private static void row(BufferedWriter out, Stream<String> cells) throws IOException {
    out.write(cells.map(ErrorList::quoted).collect(Collectors.joining(",")) + "\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
