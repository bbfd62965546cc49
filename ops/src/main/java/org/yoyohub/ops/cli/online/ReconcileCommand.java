package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Has the hub compare disk and ledger, and mend what differs when asked to. */
@Command(
    name = "reconcile",
    description = "Compare disk and ledger; with --apply mend what can be mended.",
    footer = {
      "",
      "Every payload is read again, so it takes its time. Nothing a partner may want is deleted.",
      "Ends in 0 when disk and ledger are in order, in 8 when something is left to do."
    })
final class ReconcileCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Option(names = "--apply", description = "Mend it; without, it is only said.")
  private boolean apply;

  ReconcileCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var answer = hub.tell("/reconcile", Map.of("apply", String.valueOf(apply)));
    if (facts.asJson()) {
      out.println(Json.text(answer));
    } else {
      print(answer);
    }
    return (answer.path("inOrder").asBoolean(false) ? Exit.FINE : Exit.FINDINGS).code();
  }

  private void print(JsonNode answer) {
    var differences = answer.path("differences");
    differences.forEach(d -> out.println(line(d)));
    long more = answer.path("found").asLong() - differences.size();
    out.print(more > 0 ? "… and " + more + " more\n" : "");
    out.println(
        answer.path("found").asLong() == 0
            ? "disk and ledger are in order"
            : text(answer, "found") + " differences, " + text(answer, "mended") + " mended");
  }

  private static String line(JsonNode d) {
    var delivery = text(d, "delivery").isEmpty() ? "" : " (delivery " + text(d, "delivery") + ")";
    return "%s %s%s: %s; %s: %s"
        .formatted(
            text(d, "kind"),
            text(d, "file"),
            delivery,
            text(d, "what"),
            verb(d),
            text(d, "remedy"));
  }

  private static String verb(JsonNode d) {
    if (!d.path("mendable").asBoolean(false)) {
      return "to do";
    }
    return d.path("mended").asBoolean(false) ? "done" : "with --apply";
  }
}
