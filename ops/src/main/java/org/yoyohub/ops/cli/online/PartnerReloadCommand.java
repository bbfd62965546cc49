package org.yoyohub.ops.cli.online;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.door.HubClient.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Has the running hub read the agreements anew. */
@Command(
    name = "reload",
    description = "Have the running hub read the agreements anew; say what holds at once.")
public final class PartnerReloadCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  PartnerReloadCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var reload = hub.tell("/agreements/reload", Map.of());
    if (facts.asJson()) {
      out.println(Json.text(reload));
    } else {
      print(reload, out);
    }
    return Exit.FINE.code();
  }

  /** The same after a verb that changed an agreement, when a hub is running. */
  public static void tell(RunningHub hub, PrintWriter out) throws IOException {
    var answer = hub.tellIfRunning("/agreements/reload");
    answer.filter(Answer::isFine).ifPresent(fine -> print(Json.read(fine.body()), out));
    answer
        .filter(refused -> !refused.isFine())
        .ifPresent(
            refused ->
                out.println(
                    "the running hub did not take it over: "
                        + Json.read(refused.body()).path("detail").asString("no reason")));
  }

  private static void print(JsonNode reload, PrintWriter out) {
    reload.path("atOnce").forEach(line -> out.println("holds at once: " + line.asString()));
    reload
        .path("atNextStart")
        .forEach(line -> out.println("holds when the hub is started anew: " + line.asString()));
    if (reload.path("atOnce").isEmpty() && reload.path("atNextStart").isEmpty()) {
      out.println("the running hub works by these agreements");
    }
  }
}
