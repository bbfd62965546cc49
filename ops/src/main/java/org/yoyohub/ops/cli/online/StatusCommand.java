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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Says what the hub is at: what is open, in which lanes, and what needs somebody. */
@Command(
    name = "status",
    description = "What is open, in which lanes, and what needs somebody; 4 when something does.")
final class StatusCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  StatusCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var status = hub.ask("/status", Map.of());
    if (facts.asJson()) {
      out.println(Json.text(status));
    } else {
      print(status);
    }
    return (status.path("attention").isEmpty() ? Exit.FINE : Exit.WARNINGS).code();
  }

  private void print(JsonNode status) {
    var since = text(status, "version") + ", up since " + text(status, "since");
    out.println("Yoyo Hub " + since);
    out.println(
        "open: %s  held: %s  not fetched: %s"
            .formatted(text(status, "open"), text(status, "held"), text(status, "unfetched")));
    if (!status.path("lanes").isEmpty()) {
      Lanes.table(status.path("lanes")).print(out);
    }
    if (!status.path("attention").isEmpty()) {
      out.println("\nattention: " + status.path("attention").size());
      attention(status.path("attention")).print(out);
    }
  }

  private static Table attention(JsonNode concerns) {
    var table = new Table("KIND", "PARTNER", "ABOUT", "WHAT", "SINCE", "REMEDY");
    for (var concern : concerns) {
      table.row(
          text(concern, "kind"),
          text(concern, "partner"),
          text(concern, "subject"),
          text(concern, "what"),
          text(concern, "since"),
          text(concern, "remedy"));
    }
    return table;
  }
}
