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

/** Lists the lanes with something open: what stands first, what blocks it, what helps. */
@Command(
    name = "lanes",
    description =
        "The lanes with something open, what blocks them, and what helps; 4 when blocked.")
final class LanesCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Option(names = "--partner", paramLabel = "P", description = "Only of this partner.")
  private @Nullable String partner;

  @Option(names = "--blocked", description = "Only those that do not move.")
  private boolean blocked;

  LanesCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var answer = hub.ask("/lanes", parameters());
    var lanes = answer.path("lanes");
    if (facts.asJson()) {
      out.println(Json.text(answer));
    } else if (lanes.isEmpty()) {
      out.println(blocked ? "no lane is blocked" : "nothing is open in any lane");
    } else {
      Lanes.table(lanes).print(out);
    }
    return (Lanes.isAnyBlocked(lanes) ? Exit.WARNINGS : Exit.FINE).code();
  }

  private Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("blocked", String.valueOf(blocked));
    if (partner != null) {
      parameters.put("partner", partner);
    }
    return parameters;
  }
}
