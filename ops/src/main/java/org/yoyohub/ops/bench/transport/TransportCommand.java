package org.yoyohub.ops.bench.transport;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

/** Measures files on their way: through folders, over SFTP, out of a very full inbox. */
@Command(
    name = "transport",
    description =
        "Measure folders beside a plain durable loop, SFTP beside OpenSSH, and a very full inbox.",
    footer = {
      "",
      "A count of 0 leaves that part out. User and password come from the environment:",
      "HUB_DB_USER, HUB_DB_PASSWORD. It makes the schema hub_bench_transport and a directory",
      "below --work, and removes both at the end."
    },
    showDefaultValues = true)
public final class TransportCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_IN_A_DAY = 9_999;
  private final PrintWriter out;
  @Mixin private Options options = new Options();
  @Mixin private Facts facts = new Facts();

  /** What is measured, and where. */
  static final class Options {
    @Option(names = "--files", paramLabel = "N", description = "Files through the drop folder.")
    private int files = 1000;

    @Option(names = "--size", paramLabel = "SIZE", description = "How large each is, about.")
    private String size = "100KB";

    @Option(names = "--sftp-files", paramLabel = "N", description = "Files over SFTP, both ways.")
    private int sftpFiles = 200;

    @Option(names = "--sftp-size", paramLabel = "SIZE", description = "How large each is, about.")
    private String sftpSize = "1MB";

    @Option(names = "--inbox", paramLabel = "N", description = "Tiny files in one inbox.")
    private int inbox = 100_000;

    @Option(names = "--runs", paramLabel = "R", description = "How often each takes its turn.")
    private int runs = 3;

    @Option(names = "--work", paramLabel = "DIR", description = "On the disk to be measured.")
    private Path work = Path.of(".");

    @Option(names = "--db", paramLabel = "URL", required = true, description = "jdbc:postgresql:…")
    private String url = "";
  }

  public TransportCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Exception {
    var plan = plan();
    try (var progress = new Progress()) {
      print(new TransportBench(plan, progress::say).run());
    }
    return Exit.FINE.code();
  }

  private TransportPlan plan() {
    refuse(!options.url.startsWith("jdbc:postgresql:"), "--db must begin with jdbc:postgresql:");
    refuse(options.runs < 1, "--runs must be 1 or more");
    for (int count : List.of(options.files, options.sftpFiles)) {
      refuse(count < 0 || count > MOST_IN_A_DAY, "a count must be 0 to " + MOST_IN_A_DAY);
    }
    refuse(options.inbox < 0, "--inbox must be 0 or more");
    var environment = System.getenv();
    return new TransportPlan(
        options.files,
        bytes(options.size),
        options.sftpFiles,
        bytes(options.sftpSize),
        options.inbox,
        options.runs,
        options.work.toAbsolutePath(),
        new TransportPlan.Store(
            options.url,
            environment.getOrDefault("HUB_DB_USER", "hub"),
            environment.getOrDefault("HUB_DB_PASSWORD", "")));
  }

  private static void refuse(boolean isWrong, String why) {
    if (isWrong) {
      throw CliException.refused(why);
    }
  }

  /** A number with KB or MB behind it, of a thousand and a million bytes. */
  static long bytes(String size) {
    refuse(!size.matches("[1-9][0-9]{0,5}(KB|MB)"), "a size is a number with KB or MB behind it");
    long number = Long.parseLong(size.substring(0, size.length() - 2));
    return number * (size.endsWith("KB") ? 1_000L : 1_000_000L);
  }

  private void print(TransportResult result) {
    var table = new Table("what", "median s");
    result.seconds().forEach((what, seconds) -> table.row(what, decimals(seconds)));
    table.print(out);
    out.println();
    result.ratios().forEach((name, ratio) -> out.println(name + " " + ratio));
    out.println();
    result.facts().forEach((name, fact) -> out.println(name + " " + fact));
    if (facts.asJson()) {
      out.println(JSON.writeValueAsString(result));
    }
  }

  private static String decimals(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }
}
