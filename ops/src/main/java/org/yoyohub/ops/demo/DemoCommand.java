package org.yoyohub.ops.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Progress;
import org.yoyohub.ops.cli.term.Table;
import org.yoyohub.ops.node.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a pretend town live some days on a real hub and shows where every record went. */
@Command(
    name = "demo",
    description = "A pretend town for some days, on the embedded store, ending in a balance.",
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
      return new DemoPlan(people, days, seed, dir.toAbsolutePath().normalize());
    } catch (IllegalArgumentException e) {
      throw CliException.refused(String.valueOf(e.getMessage()));
    }
  }

  private void print(DemoResult result) {
    if (facts.asJson()) {
      out.println(json(result));
    } else {
      text(result);
    }
  }

  private void text(DemoResult result) {
    out.println(
        "A pretend town of " + people + " people lived " + days + " days (seed " + seed + ").");
    out.println();
    var table =
        new Table("interface", "files", "in", "applied", "unchanged", "rejected", "held", "closes");
    for (var line : result.balances()) {
      var b = line.balance();
      table.row(
          line.interfaceId(),
          line.files(),
          b.in(),
          b.applied(),
          b.unchanged(),
          b.rejected(),
          b.held(),
          b.closes() ? "yes" : "NO");
    }
    table.print(out);
    out.println();
    result.answers().forEach(out::println);
    out.println(proof(result));
    out.println();
    out.println("Where to look next:");
    whereToLook().print(out);
  }

  private Table whereToLook() {
    var kenko = dir.resolve("partners").resolve("kenko-131113");
    return new Table("  " + kenko.resolve("receipts"), "receipts and error lists")
        .row("  " + kenko.resolve("out"), "what the hub laid out for 健康管理")
        .row(
            "  " + dir.resolve("payloads.sha256"), "every payload: the same in every run of a seed")
        .row("  ./hub start --dir " + dir, "then, beside it: ./hub deliveries --dir " + dir);
  }

  private static String proof(DemoResult result) {
    var v = result.verification();
    return v.holds()
        ? "The books hold: %d events chained, %d payloads intact, all balances close."
            .formatted(v.chain().events(), v.payloads())
        : "THE BOOKS DO NOT HOLD: " + v;
  }

  private String json(DemoResult result) {
    var json = Json.object().put("people", people).put("days", days).put("seed", seed);
    var list = json.putArray("interfaces");
    for (var line : result.balances()) {
      var b = line.balance();
      list.addObject()
          .put("interface", line.interfaceId())
          .put("files", line.files())
          .put("in", b.in())
          .put("applied", b.applied())
          .put("unchanged", b.unchanged())
          .put("rejected", b.rejected())
          .put("held", b.held())
          .put("closes", b.closes());
    }
    json.put("holds", result.verification().holds());
    json.put("payloads", dir.resolve("payloads.sha256").toString());
    return Json.text(json);
  }
}
