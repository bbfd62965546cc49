package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Searches what became of rows that came in. */
@Command(name = "results", description = "What became of rows that came in, newest file first.")
final class ResultsCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Option(names = "--delivery", paramLabel = "ID", description = "Of this file, by id or name.")
  private String delivery = "";

  @Option(names = "--subject", paramLabel = "N", description = "Of this 予防接種対象者番号.")
  private String subject = "";

  @Option(names = "--municipality", paramLabel = "M", description = "Of this municipality.")
  private String municipality = "";

  @Option(names = "--from", paramLabel = "D", description = "Received on this day or later.")
  private String from = "";

  @Option(names = "--to", paramLabel = "D", description = "Received on this day or before.")
  private String to = "";

  @Option(names = "--outcome", paramLabel = "O", description = "処理結果: 1 反映, 2 変更なし, 3 エラー, 4 保留.")
  private String outcome = "";

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 50).")
  private int limit = 50;

  ResultsCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var answer = hub.ask("/results", parameters());
    if (facts.asJson()) {
      out.println(Json.text(answer));
    } else {
      table(answer.path("results")).print(out);
      out.print(answer.path("more").asBoolean(false) ? "… there are more; raise --limit\n" : "");
    }
    return Exit.FINE.code();
  }

  private Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("delivery", delivery);
    parameters.put("subject", subject);
    parameters.put("municipality", municipality);
    parameters.put("from", from);
    parameters.put("to", to);
    parameters.put("outcome", outcome);
    parameters.values().removeIf(String::isEmpty);
    parameters.put("limit", String.valueOf(limit));
    return parameters;
  }

  private static Table table(JsonNode results) {
    var table = new Table("RECEIVED", "FILE", "LINE", "SUBJECT", "変更区分", "処理結果", "CODE", "MESSAGE");
    for (var r : results) {
      table.row(
          text(r, "receivedOn"),
          text(r, "file"),
          text(r, "line"),
          text(r, "subject"),
          text(r, "change"),
          text(r, "outcome"),
          text(r, "code"),
          text(r, "message"));
    }
    return table;
  }
}
