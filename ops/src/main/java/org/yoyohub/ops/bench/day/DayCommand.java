package org.yoyohub.ops.bench.day;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Progress;
import org.yoyohub.ops.cli.term.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures a day's differential in towns of different size, and a registration beside plain SQL.
 */
@Command(
    name = "day",
    description =
        "Measure a day of changes in a small and a large town, and a town's registration beside"
            + " hand-written SQL.",
    footer = {
      "",
      "User and password come from the environment: HUB_DB_USER, HUB_DB_PASSWORD.",
      "It makes schemas hub_bench_day_N, _reg_hub and _reg_sql, and drops them at the end.",
      "A town of 10,000,000 people takes some 6 GB while it stands."
    },
    showDefaultValues = true)
public final class DayCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private Options options = new Options();
  @Mixin private Facts facts = new Facts();

  /** What is measured, and where. */
  static final class Options {
    @Option(
        names = "--population",
        paramLabel = "N,N",
        split = ",",
        defaultValue = "1000000,10000000",
        description = "How many people the towns have.")
    private List<Long> populations = List.of();

    @Option(names = "--changes", paramLabel = "C", description = "How many changes a day brings.")
    private int changes = 100_000;

    @Option(names = "--held", paramLabel = "K", description = "Entitlements each of them has.")
    private int held = 2;

    @Option(names = "--people", paramLabel = "P", description = "How many are registered; 0: none.")
    private long people = 1_000_000;

    @Option(names = "--kinds", paramLabel = "K", description = "Entitlements each of those gets.")
    private int kinds = 20;

    @Option(names = "--runs", paramLabel = "R", description = "How many days are measured.")
    private int runs = 3;

    @Option(names = "--db", paramLabel = "URL", required = true, description = "jdbc:postgresql:…")
    private String url = "";
  }

  public DayCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Exception {
    refuseWrong();
    print(run());
    return Exit.FINE.code();
  }

  private void refuseWrong() {
    if (!options.url.startsWith("jdbc:postgresql:")) {
      throw CliException.refused("--db must begin with jdbc:postgresql:");
    }
    boolean tooFew = options.populations.stream().anyMatch(people -> people < options.changes);
    if (options.changes < 1 || options.runs < 1 || options.held < 1 || tooFew) {
      throw CliException.refused(
          "each number must be 1 or more, and no town smaller than --changes");
    }
  }

  private DayResult run() throws Exception {
    Map<String, String> environment = System.getenv();
    var plan =
        new DayPlan(
            options.populations,
            options.changes,
            options.held,
            options.people,
            options.kinds,
            options.runs,
            options.url,
            environment.getOrDefault("HUB_DB_USER", "hub"),
            environment.getOrDefault("HUB_DB_PASSWORD", ""));
    try (var progress = new Progress()) {
      return new DayBench(plan, progress::say).run();
    }
  }

  private void print(DayResult result) {
    var table = new Table("what", "median s");
    result
        .medians()
        .forEach((what, seconds) -> table.row(what, String.format(Locale.ROOT, "%.2f", seconds)));
    table.print(out);
    out.println();
    result.ratios().forEach((name, ratio) -> out.println(name + " " + ratio));
    if (facts.asJson()) {
      var json = Json.object();
      result.ratios().forEach(json.putObject("ratios")::put);
      result.medians().forEach(json.putObject("seconds")::put);
      out.println(Json.text(json));
    }
  }
}
