package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists the latest runs of jobs, newest first, and the jobs there are. */
@Command(
    name = "jobs",
    description = "The latest runs of jobs, newest first; 4 when one fails again and again.")
final class JobsCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 20).")
  private int limit = 20;

  JobsCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var answer = hub.ask("/runs", Map.of("limit", String.valueOf(limit)));
    if (facts.asJson()) {
      out.println(Json.text(answer));
    } else {
      print(answer);
    }
    return (isAnyFailing(answer.path("runs")) ? Exit.WARNINGS : Exit.FINE).code();
  }

  private void print(JsonNode answer) {
    if (!answer.path("runs").isEmpty()) {
      Runs.table(answer.path("runs")).print(out);
    }
    var names = answer.path("jobs").valueStream().map(JsonNode::asString);
    out.println("jobs: " + names.collect(Collectors.joining(", ")));
  }

  private static boolean isAnyFailing(JsonNode runs) {
    return runs.valueStream()
        .anyMatch(run -> text(run, "state").equals("REQUESTED") && !text(run, "note").isEmpty());
  }
}
