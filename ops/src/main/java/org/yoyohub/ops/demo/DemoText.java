package org.yoyohub.ops.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Table;

/** How a demo ended, in words and as JSON. */
final class DemoText {
  private static final int FIRST = 20;

  private final DemoResult result;
  private final Path dir;

  DemoText(DemoResult result, Path dir) {
    this.result = result;
    this.dir = dir;
  }

  void print(PrintWriter out) {
    var plan = result.plan();
    out.println(
        "Two pretend towns of %d people lived %d days (seed %d%s)."
            .formatted(plan.people(), plan.days(), plan.seed(), faults()));
    out.println();
    balances().print(out);
    out.println();
    people(out);
    list(out, "NOT AS THE NEIGHBOURS' BOOKS SAY", result.differences());
    list(out, "PARTNERS COMPLAIN", result.complaints());
    out.println(proof());
    out.println();
    out.println("Where to look next:");
    whereToLook().print(out);
  }

  private String faults() {
    return result.plan().faults()
        ? ", with failures; the hub was stopped " + result.restarts() + " times at work"
        : "";
  }

  private Table balances() {
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
    return table;
  }

  private void people(PrintWriter out) {
    var census = result.census();
    out.println(
        "%d numbers, %d of them living: %d with a PMHキー, %d waiting for one%s; %d 予防接種管理情報."
            .formatted(
                census.numbers(),
                census.living(),
                census.withKey(),
                census.waiting().values().stream().mapToLong(Long::longValue).sum(),
                reasons(census.waiting()),
                census.entitlements()));
    if (result.differences().isEmpty()) {
      out.println("The neighbours' own books say the same, of every number.");
    }
  }

  private static String reasons(Map<String, Long> waiting) {
    return waiting.isEmpty()
        ? ""
        : waiting.entrySet().stream()
            .map(e -> (e.getKey().isEmpty() ? "not asked yet" : e.getKey()) + ": " + e.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static void list(PrintWriter out, String head, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println(head + ": " + lines.size());
      lines.stream().limit(FIRST).forEach(line -> out.println("  " + line));
    }
  }

  private String proof() {
    var v = result.verification();
    return v.holds()
        ? "The books hold: %d events chained, %d payloads intact, all balances close."
            .formatted(v.chain().events(), v.payloads())
        : "THE BOOKS DO NOT HOLD: " + v;
  }

  private Table whereToLook() {
    var kenko = dir.resolve("partners").resolve("kenko-131113");
    return new Table("  " + kenko.resolve("receipts"), "receipts and error lists")
        .row("  " + kenko.resolve("out"), "what the hub laid out for 健康管理")
        .row(
            "  " + dir.resolve("payloads.sha256"), "every payload: the same in every run of a seed")
        .row(
            "  ./hub start --dir " + dir,
            "then, beside it: ./hub keys --dir " + dir + ", ./hub trace 131113-… --dir " + dir);
  }

  String json() {
    var plan = result.plan();
    var json =
        Json.object()
            .put("people", plan.people())
            .put("days", plan.days())
            .put("seed", plan.seed())
            .put("faults", plan.faults())
            .put("restarts", result.restarts());
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
    var census = result.census();
    var subjects =
        json.putObject("subjects")
            .put("numbers", census.numbers())
            .put("living", census.living())
            .put("withKey", census.withKey())
            .put("withNeither", census.withNeither())
            .put("entitlements", census.entitlements());
    var waiting = subjects.putObject("waiting");
    census.waiting().forEach(waiting::put);
    json.set("differences", Json.array(result.differences()));
    json.set("complaints", Json.array(result.complaints()));
    json.put("holds", result.verification().holds());
    json.put("payloads", dir.resolve("payloads.sha256").toString());
    return Json.text(json);
  }
}
