package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks one value of a code system or date rule, or a whole table of them. */
@Command(
    name = "check",
    description = "Check digits, dates, ages: one value, or every row of a table.",
    footer = {
      "",
      "Kinds: mynumber juminhyo muni medcode insurer gtin atena eda (valid or invalid),",
      "reach nextMonths nextDays weeks edd (a date), and what else the engine knows.",
      "Example: hub check reach 2024-02-29 12"
    })
final class CheckCommand implements Callable<Integer> {
  private final Parts parts;
  private final PrintWriter out;
  @Mixin private Facts facts = new Facts();

  @Option(
      names = "--tsv",
      paramLabel = "FILE",
      description = "Rows of kind, input, arg, expected; printed again with actual and OK or NG.")
  private @Nullable Path tsv;

  @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", description = "What to check.")
  private @Nullable String kind;

  @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "The value.")
  private @Nullable String value;

  @Parameters(index = "2", arity = "0..1", paramLabel = "ARG", description = "Months, days …")
  private String arg = "";

  CheckCommand(Parts parts, PrintWriter out) {
    this.parts = parts;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (tsv != null && kind == null) {
      return new TsvCheck(parts.values(), out, facts.asJson()).run(tsv).code();
    }
    if (tsv != null || kind == null || value == null) {
      throw CliException.refused("check needs KIND VALUE [ARG] or --tsv FILE (see --help)");
    }
    return one(kind, value).code();
  }

  private Exit one(String kind, String value) {
    var actual = parts.values().evaluate(kind, value, arg);
    if (actual.equals(ValueCheck.UNKNOWN_KIND)) {
      throw CliException.refused("unknown kind: " + kind + " (see: hub check --help)");
    }
    var json = Json.object().put("kind", kind).put("input", value).put("arg", arg);
    out.println(facts.asJson() ? Json.text(json.put("actual", actual)) : actual);
    return actual.equals("invalid") ? Exit.FINDINGS : Exit.FINE;
  }
}
