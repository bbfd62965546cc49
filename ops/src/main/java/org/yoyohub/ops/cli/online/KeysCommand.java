package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Says who waits for a PMHキー, how long and why, and where staff have to help. */
@Command(
    name = "keys",
    description = "Who waits for a PMHキー and why; 4 when staff have to help somebody.",
    footer = {
      "",
      "Without an option: the queue by municipality, state and reason. No answer holds a key,",
      "a name or a 個人番号."
    })
final class KeysCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Option(names = "--worklist", description = "Whom waiting does not help, and what staff must do.")
  private boolean worklist;

  @Option(names = "--two-numbers", description = "Who has two valid numbers.")
  private boolean twoNumbers;

  @Option(names = "--municipality", paramLabel = "M", description = "Only of this one.")
  private String municipality = "";

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 50).")
  private int limit = 50;

  KeysCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (worklist && twoNumbers) {
      throw CliException.refused("--worklist or --two-numbers, one at a time");
    }
    var answer = hub.ask(path(), parameters());
    if (facts.asJson()) {
      out.println(Json.text(answer));
    } else {
      print(answer);
    }
    return (needsStaff(answer) ? Exit.WARNINGS : Exit.FINE).code();
  }

  private String path() {
    var all = twoNumbers ? "/keys/two-numbers" : "/keys";
    return worklist ? "/keys/worklist" : all;
  }

  private Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("limit", String.valueOf(limit));
    if (!municipality.isEmpty()) {
      parameters.put("municipality", municipality);
    }
    return parameters;
  }

  private static boolean needsStaff(JsonNode answer) {
    return !answer.path("worklist").isEmpty()
        || !answer.path("pairs").isEmpty()
        || answer.path("queue").valueStream().anyMatch(g -> text(g, "state").equals("ERROR"));
  }

  private void print(JsonNode answer) {
    if (answer.has("queue")) {
      queue(answer.path("queue")).print(out);
      out.println(text(answer, "people") + " wait");
    } else if (answer.has("worklist")) {
      tasks(answer.path("worklist")).print(out);
    } else {
      pairs(answer.path("pairs")).print(out);
    }
    out.print(answer.path("more").asBoolean(false) ? "… there are more; raise --limit\n" : "");
  }

  private static Table queue(JsonNode groups) {
    var table =
        new Table("MUNICIPALITY", "STATE", "PEOPLE", "OLDEST", "ATTEMPTS", "NEXT TRY", "WHY");
    for (var g : groups) {
      table.row(
          text(g, "municipality"),
          text(g, "state"),
          text(g, "people"),
          text(g, "oldest"),
          text(g, "attempts"),
          text(g, "nextTryAt"),
          (text(g, "code") + " " + text(g, "message")).strip());
    }
    return table;
  }

  private static Table tasks(JsonNode tasks) {
    var table = new Table("MUNICIPALITY", "SUBJECT", "SINCE", "CODE", "WHY", "TO DO");
    for (var t : tasks) {
      table.row(
          text(t, "municipality"),
          text(t, "subject"),
          text(t, "since"),
          text(t, "code"),
          text(t, "message"),
          text(t, "remedy"));
    }
    return table;
  }

  private static Table pairs(JsonNode pairs) {
    var table = new Table("SUBJECT", "AND");
    pairs.forEach(pair -> table.row(text(pair, "first"), text(pair, "second")));
    return table;
  }
}
