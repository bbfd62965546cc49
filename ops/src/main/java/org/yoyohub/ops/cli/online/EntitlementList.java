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

/** Lists what one person is entitled to, was, and by what. */
@Command(name = "list", description = "List one person's 予防接種管理情報.")
final class EntitlementList implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "NUMBER", description = "The 予防接種対象者番号.")
  private String number = "";

  EntitlementList(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var answer = hub.ask("/entitlements/" + HubClient.encoded(number), Map.of());
    if (facts.asJson()) {
      out.println(Json.text(answer));
    } else {
      var table = new Table("予防接種管理番号", "STATE", "ORIGIN", "SINCE", "BY", "LINE");
      for (var e : answer.path("entitlements")) {
        table.row(
            text(e, "vaccination"),
            text(e, "state"),
            text(e, "origin"),
            text(e, "changedOn"),
            text(e, "by"),
            text(e, "line"));
      }
      table.print(out);
    }
    return Exit.FINE.code();
  }
}
