package org.yoyohub.ops.cli.online;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Table;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Who has the hub do something, and why; what it then did. */
final class Mandate {
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Option(
      names = "--reason",
      paramLabel = "R",
      required = true,
      description = "Why; it stays in the ledger. No data of a person.")
  private String reason = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who; letters, digits, '.', '_', '-' (default: the system's user).")
  private String by = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");

  /** The hub it is asked of. */
  RunningHub hub() {
    return hub;
  }

  boolean asJson() {
    return facts.asJson();
  }

  /** Has it done; what the hub answers. */
  JsonNode tell(String path, Map<String, String> parameters) throws IOException {
    var all = new LinkedHashMap<>(parameters);
    all.put("by", by);
    all.put("reason", reason);
    return hub.tell(path, all);
  }

  /** Has it done, and prints each delivery with what became of it. */
  void carryOut(String path, Map<String, String> parameters, PrintWriter out) throws IOException {
    var answer = tell(path, parameters);
    if (facts.asJson()) {
      out.println(Json.text(answer));
    } else {
      table(answer.path("done")).print(out);
    }
  }

  private static Table table(JsonNode done) {
    var table = new Table("WHAT", "ID", "STATE", "PARTNER", "FILE");
    for (var step : done) {
      var delivery = step.path("delivery");
      table.row(
          Deliveries.text(step, "what"),
          Deliveries.text(delivery, "id"),
          Deliveries.text(delivery, "state"),
          Deliveries.text(delivery, "partner"),
          Deliveries.text(delivery, "file"));
    }
    return table;
  }
}
