package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Table;
import org.yoyohub.ops.door.HubClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Follows one delivery from its arrival to its last answer. */
@Command(name = "trace", description = "Follow a delivery: its events, findings and answers.")
final class TraceCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "ID", description = "The delivery's id.")
  private String id = "";

  TraceCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var trace = hub.ask("/trace/" + HubClient.encoded(id), Map.of());
    if (facts.asJson()) {
      out.println(Json.text(trace));
    } else {
      print(trace);
    }
    return Exit.FINE.code();
  }

  private void print(JsonNode trace) {
    Deliveries.table(Json.array().add(trace.path("delivery"))).print(out);
    out.println();
    events(trace.path("events")).print(out);
    if (!trace.path("findings").isEmpty()) {
      out.println("\nfindings: " + text(trace, "findingsInAll"));
      findings(trace.path("findings")).print(out);
    }
    if (!trace.path("answers").isEmpty()) {
      out.println("\nanswers");
      Deliveries.table(trace.path("answers")).print(out);
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
