package org.yoyohub.ops.cli.online;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists deliveries, newest first. */
@Command(name = "deliveries", description = "List deliveries, newest first.")
final class DeliveriesCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Option(names = "--state", description = "Only in this state, such as RECEIVED.")
  private @Nullable String state;

  @Option(names = "--partner", paramLabel = "P", description = "Only of this partner.")
  private @Nullable String partner;

  @Option(names = "--interface", paramLabel = "ID", description = "Only of this interface.")
  private @Nullable String interfaceId;

  @Option(names = "--date", paramLabel = "D", description = "Only of this business date.")
  private @Nullable String date;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 50).")
  private int limit = 50;

  DeliveriesCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var page = hub.ask("/deliveries", parameters());
    if (facts.asJson()) {
      out.println(Json.text(page));
    } else {
      Deliveries.table(page.path("deliveries")).print(out);
      out.print(page.path("more").asBoolean(false) ? "… there are more; raise --limit\n" : "");
    }
    return Exit.FINE.code();
  }

  private Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    put(parameters, "state", state);
    put(parameters, "partner", partner);
    put(parameters, "interface", interfaceId);
    put(parameters, "date", date);
    parameters.put("limit", String.valueOf(limit));
    return parameters;
  }

  private static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }
}
