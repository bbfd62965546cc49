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

/** Says what the hub is at: what is open, in which lanes, what is held and why. */
@Command(name = "status", description = "What is open, in which lanes, and what is held.")
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
    return Exit.FINE.code();
  }

  private void print(JsonNode status) {
    var since = text(status, "version") + ", up since " + text(status, "since");
    out.println("Yoyo Hub " + since);
    out.println("open: " + text(status, "open") + "  held: " + text(status, "held"));
    if (!status.path("lanes").isEmpty()) {
      lanes(status.path("lanes")).print(out);
    }
  }

  private static Table lanes(JsonNode lanes) {
    var table = new Table("PARTNER", "INTERFACE", "MUNICIPALITY", "OPEN", "HELD", "OLDEST", "HOLD");
    for (var lane : lanes) {
      table.row(
          text(lane, "partner"),
          text(lane, "interface"),
          text(lane, "municipality"),
          text(lane, "open"),
          text(lane, "held"),
          text(lane, "oldest"),
          text(lane, "hold"));
    }
    return table;
  }
}
