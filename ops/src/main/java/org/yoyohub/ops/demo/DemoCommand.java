package org.yoyohub.ops.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Progress;
import org.yoyohub.ops.node.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets two pretend towns live some days on a real hub and shows where every record went. */
@Command(
    name = "demo",
    description = "Two pretend towns for some days, on the embedded store, ending in a balance.",
    footer = {
      "",
      "Registers, 健康管理, 中間サーバー等, オン資, PMH and マイナポータル are pretended. In the end their own books",
      "are laid beside what the hub holds; 8 when they differ, or when a balance does not close."
    },
    showDefaultValues = true)
public final class DemoCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private Facts facts = new Facts();

  @Option(names = "--people", paramLabel = "N", description = "How many people live there.")
  private int people = 1000;

  @Option(names = "--days", paramLabel = "D", description = "For how many days.")
  private int days = 5;

  @Option(names = "--seed", paramLabel = "S", description = "Another seed, another town.")
  private long seed = 1;

  @Option(
      names = "--faults",
      description = "Neighbours fail, and the hub is stopped in the middle of its work.")
  private boolean faults;

  @Option(names = "--dir", paramLabel = "DIR", description = "Where it all lies; cleared first.")
  private Path dir = Path.of("hub-data", "demo");

  public DemoCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Exception {
    try {
      var result = run();
      print(result);
      return (result.isGood() ? Exit.FINE : Exit.FINDINGS).code();
    } catch (SettingsException e) {
      throw CliException.refused(String.join("\n", e.problems()));
    }
  }

  private DemoResult run() throws Exception {
    try (var progress = new Progress()) {
      return new Demo(plan(), progress::say).run();
    }
  }

  private DemoPlan plan() {
    try {
      return new DemoPlan(people, days, seed, faults, dir.toAbsolutePath().normalize());
    } catch (IllegalArgumentException e) {
      throw CliException.refused(String.valueOf(e.getMessage()));
    }
  }

  private void print(DemoResult result) {
    var text = new DemoText(result, dir);
    if (facts.asJson()) {
      out.println(text.json());
    } else {
      text.print(out);
    }
  }
}
