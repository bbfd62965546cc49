package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Table;
import org.yoyohub.ops.door.HubClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Follows one delivery from its arrival to its last answer, or one person across files. */
@Command(
    name = "trace",
    description = "Follow a delivery: its events, findings and answers; or a person across files.",
    footer = {
      "",
      "ID is a delivery's id, the name of a file, or a 予防接種対象者番号 (131113000000000000001 or",
      "131113-1): for the last one the story of this person, from the line of 住基連携 to the answer",
      "of the PMHキー and the line of A_014. No answer holds a value of a person."
    })
final class TraceCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Delivery id, file name or 予防接種対象者番号.")
  private String id = "";

  @Option(names = "--person", paramLabel = "NUMBER", description = "A 予防接種対象者番号, as ID.")
  private String person = "";

  TraceCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var trace = hub.ask("/trace/" + HubClient.encoded(wanted()), Map.of());
    if (facts.asJson()) {
      out.println(Json.text(trace));
    } else if (trace.has("person")) {
      PersonStory.print(trace, out);
      deliveries("\ndeliveries", trace.path("deliveries"));
    } else {
      print(trace);
    }
    return Exit.FINE.code();
  }

  private String wanted() {
    if (id.isEmpty() == person.isEmpty()) {
      throw CliException.refused("trace takes one ID, or --person NUMBER");
    }
    return id.isEmpty() ? person : id;
  }

  private void print(JsonNode trace) {
    Deliveries.table(Json.array().add(trace.path("delivery"))).print(out);
    out.println();
    events(trace.path("events")).print(out);
    if (!trace.path("findings").isEmpty()) {
      out.println("\nfindings: " + text(trace, "findingsInAll"));
      findings(trace.path("findings")).print(out);
    }
    deliveries("\nanswers", trace.path("answers"));
    deliveries("\ncame later under the same name", trace.path("sameName"));
  }

  private void deliveries(String head, JsonNode deliveries) {
    if (!deliveries.isEmpty()) {
      out.println(head);
      Deliveries.table(deliveries).print(out);
    }
  }

  private static Table events(JsonNode events) {
    var table = new Table("AT", "FROM", "TO", "BY", "ATTEMPT", "WHY");
    for (var e : events) {
      table.row(
          text(e, "at"),
          text(e, "from"),
          text(e, "to"),
          text(e, "actor"),
          text(e, "attempt"),
          text(e, "reason"));
    }
    return table;
  }

  private static Table findings(JsonNode findings) {
    var table = new Table("LINE", "CODE", "SEVERITY", "MESSAGE", "REMEDY");
    for (var f : findings) {
      table.row(
          text(f, "line"),
          text(f, "code"),
          text(f, "severity"),
          text(f, "message"),
          text(f, "remedy"));
    }
    return table;
  }
}
