package org.yoyohub.ops.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.offline.FileValidation;
import org.yoyohub.ops.cli.offline.Parts;
import org.yoyohub.ops.cli.offline.SampleWriting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A terminal for tests: runs a verb in this process and keeps what it wrote. */
public record Terminal(int exit, String out, String err) {
  /** The verbs on engines so simple that a test can know their answers. */
  public static Terminal run(String... args) {
    return run(FileValidation.Verdict.of(0, 0, 0, List.of()), args);
  }

  static Terminal run(FileValidation.Verdict verdict, String... args) {
    var parts =
        new Parts(
            Catalogue::standard,
            Terminal::even,
            question -> verdict,
            order -> new SampleWriting.Written(List.of(order.out()), order.rows(), "00"));
    return run(parts, args);
  }

  static Terminal run(Parts parts, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var printer = new PrintWriter(out);
    int exit = new Cli(parts, printer, new PrintWriter(err)).run(args);
    printer.flush();
    return new Terminal(exit, out.toString(), err.toString());
  }

  private static String even(String kind, String input, String arg) {
    if (!kind.equals("even")) {
      return "unknown kind";
    }
    return input.matches("\\d*[02468]") ? "valid" : "invalid";
  }

  public JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }
}
