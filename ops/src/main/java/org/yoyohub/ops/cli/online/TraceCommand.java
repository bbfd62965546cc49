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

/** Follows one delivery from its arrival to its last answer, or one person across files. */
@Command(
    name = "trace",
    description = "Follow a delivery: its events, findings and answers; or a person across files.",
    footer = {
      "",
      "ID is a delivery's id, the name of a file, or a 予防接種対象者番号: for the last one every line",
      "that spoke of this person, and its deliveries. No answer holds a value of a person."
    })
final class TraceCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "ID", description = "Delivery id, file name or 予防接種対象者番号.")
  private String id = "";

  TraceCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var trace = hub.ask("/trace/" + HubClient.encoded(id), Map.of());
    if (facts.asJson()) {
      out.println(Json.text(trace));
    } else if (trace.has("lines")) {
      lines(trace.path("lines")).print(out);
      deliveries("\ndeliveries", trace.path("deliveries"));
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
    deliveries("\nanswers", trace.path("answers"));
    deliveries("\ncame later under the same name", trace.path("sameName"));
  }

  private void deliveries(String head, JsonNode deliveries) {
    if (!deliveries.isEmpty()) {
      out.println(head);
      Deliveries.table(deliveries).print(out);
    }
  }

  private static Table lines(JsonNode lines) {
    var table = new Table("RECEIVED", "DELIVERY", "LINE", "変更区分", "処理結果", "CODE", "履歴番号");
    for (var l : lines) {
      table.row(
          text(l, "receivedOn"),
          text(l, "deliveryId"),
          text(l, "line"),
          text(l, "change"),
          text(l, "outcome"),
          text(l, "code"),
          text(l, "historyNumber"));
    }
    return table;
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
