package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Json;
import tools.jackson.databind.node.ArrayNode;

/** Checks every row of a table and prints the table again, each row with what came out. */
final class TsvCheck {
  private static final int COLUMNS = 4; // kind, input, arg, expected; a note may follow
  private final ValueCheck values;
  private final PrintWriter out;
  private final boolean asJson;
  private final ArrayNode rows = Json.array();
  private int columns = COLUMNS;
  private boolean allAsExpected = true;

  TsvCheck(ValueCheck values, PrintWriter out, boolean asJson) {
    this.values = values;
    this.out = out;
    this.asJson = asJson;
  }

  Exit run(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw CliException.refused("cannot read " + file);
    }
    try (var lines = Files.lines(file)) {
      lines.forEach(this::line);
    } catch (UncheckedIOException e) {
      throw CliException.refused("not a UTF-8 text: " + file);
    }
    if (asJson) {
      out.println(Json.text(rows));
    }
    return allAsExpected ? Exit.FINE : Exit.FINDINGS;
  }

  private void line(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      print(line);
    } else if (line.startsWith("kind\t")) {
      columns = cells(line).size();
      print(line + "\tactual\tresult");
    } else {
      row(line);
    }
  }

  private void row(String line) {
    var cells = cells(line);
    var actual = values.evaluate(cell(cells, 0), cell(cells, 1), cell(cells, 2));
    var result = actual.equals(cell(cells, 3)) ? "OK" : "NG";
    allAsExpected &= result.equals("OK");
    // a row without its last, empty columns gets them back: what is appended stands under its head
    var missing = "\t".repeat(Math.max(0, columns - cells.size()));
    print(line + missing + "\t" + actual + "\t" + result);
    rows.addObject()
        .put("kind", cell(cells, 0))
        .put("input", cell(cells, 1))
        .put("arg", cell(cells, 2))
        .put("expected", cell(cells, 3))
        .put("actual", actual)
        .put("result", result);
  }

  private void print(String line) {
    if (!asJson) {
      out.print(line + "\n");
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
