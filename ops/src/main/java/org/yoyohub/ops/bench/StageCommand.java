package org.yoyohub.ops.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Progress;
import org.yoyohub.ops.cli.term.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Measures one large file on its way into the tables, against the limit. */
@Command(
    name = "stage",
    description =
        "Measure the hub side by side with COPY, hand-written SQL and a stock Spring Batch job.",
    footer = {
      "",
      "User and password come from the environment: HUB_DB_USER, HUB_DB_PASSWORD.",
      "It makes the schemas hub_bench_copy, _sql, _hub and _stock, and drops them at the end."
    },
    showDefaultValues = true)
final class StageCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final PrintWriter out;
  @Mixin private Options options = new Options();
  @Mixin private Facts facts = new Facts();

  /** What is measured, and where. */
  static final class Options {
    @Option(names = "--rows", paramLabel = "N", description = "How many records.")
    private long rows = 1_000_000;

    @Option(names = "--runs", paramLabel = "R", description = "How often each takes its turn.")
    private int runs = 3;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of the records.")
    private long seed = 1;

    @Option(names = "--db", paramLabel = "URL", required = true, description = "jdbc:postgresql:…")
    private String url = "";
  }

  StageCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Exception {
    refuseWrong();
    var result = run();
    print(result);
    return Exit.FINE.code();
  }

  private void refuseWrong() {
    if (!options.url.startsWith("jdbc:postgresql:")) {
      throw CliException.refused("--db must begin with jdbc:postgresql:");
    }
    if (options.rows < 1 || options.runs < 1) {
      throw CliException.refused("--rows and --runs must be 1 or more");
    }
  }

  private BenchResult run() throws Exception {
    Map<String, String> environment = System.getenv();
    var plan =
        new BenchPlan(
            options.rows,
            options.runs,
            options.seed,
            options.url,
            environment.getOrDefault("HUB_DB_USER", "hub"),
            environment.getOrDefault("HUB_DB_PASSWORD", ""));
    try (var progress = new Progress()) {
      return new StageBench(plan, progress::say).run();
    }
  }

  private void print(BenchResult result) {
    var table = new Table("what", "median s", "rows/s");
    result
        .medians()
        .forEach(
            (what, seconds) ->
                table.row(what, decimals(seconds), Math.round(options.rows / seconds)));
    table.print(out);
    out.println();
    result.ratios().forEach((name, ratio) -> out.println(name + " " + ratio));
    if (facts.asJson()) {
      out.println(json(result));
    }
  }

  private static String decimals(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }

  private static String json(BenchResult result) {
    var json = JSON.createObjectNode();
    result.ratios().forEach(json.putObject("ratios")::put);
    result.medians().forEach(json.putObject("seconds")::put);
    json.put("rows", result.plan().rows());
    json.put("runs", result.plan().runs());
    json.put("bytes", result.bytes());
    json.put("heapPeakMiB", result.heapPeakMiB());
    json.put("heapLimitMiB", Runtime.getRuntime().maxMemory() >> 20);
    return JSON.writeValueAsString(json);
  }
}
