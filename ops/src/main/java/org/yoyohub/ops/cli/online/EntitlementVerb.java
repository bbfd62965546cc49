package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Table;
import org.yoyohub.ops.door.HubClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Has the hub grant numbers to one person, or take them away. */
abstract sealed class EntitlementVerb implements Callable<Integer> {
  private final PrintWriter out;
  private final String verb;
  @Mixin private Mandate mandate = new Mandate();

  @Parameters(index = "0", paramLabel = "NUMBER", description = "The 予防接種対象者番号.")
  private String number = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "VAC", description = "予防接種管理番号.")
  private List<String> vaccinations = List.of();

  private EntitlementVerb(PrintWriter out, String verb) {
    this.out = out;
    this.verb = verb;
  }

  @Override
  public Integer call() throws IOException {
    var path = "/entitlements/" + HubClient.encoded(number) + "/" + verb;
    var answer = mandate.tell(path, Map.of("numbers", String.join(",", vaccinations)));
    if (mandate.asJson()) {
      out.println(Json.text(answer));
    } else {
      table(answer.path("outcomes")).print(out);
    }
    return (isAnyRejected(answer.path("outcomes")) ? Exit.FINDINGS : Exit.FINE).code();
  }

  private static boolean isAnyRejected(JsonNode outcomes) {
    return outcomes.valueStream().anyMatch(o -> text(o, "result").equals("REJECTED"));
  }

  private static Table table(JsonNode outcomes) {
    var table = new Table("予防接種管理番号", "RESULT", "CODE", "WHY");
    for (var o : outcomes) {
      table.row(text(o, "vaccination"), text(o, "result"), text(o, "code"), text(o, "message"));
    }
    return table;
  }

  /** 付与. */
  @Command(name = "grant", description = "Grant numbers to one person; 8 when one is rejected.")
  static final class Grant extends EntitlementVerb {
    Grant(PrintWriter out) {
      super(out, "grant");
    }
  }

  /** 剥奪. */
  @Command(
      name = "revoke",
      description = "Take numbers away from one person until they are granted again.")
  static final class Revoke extends EntitlementVerb {
    Revoke(PrintWriter out) {
      super(out, "revoke");
    }
  }
}
