package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.door.HubClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Asks for a job of a business date; done before, it is done once more. */
@Command(
    name = "run",
    description = "Run a job for a business date; done before, it is done once more.",
    footer = {
      "",
      "The hub does it in its turn. What fails stays asked for, and is tried again by itself;",
      "with --wait the verb ends in 16 then, and says why."
    })
final class RunCommand implements Callable<Integer> {
  private static final long LOOK_MILLIS = 200;

  private final PrintWriter out;
  @Mixin private Mandate mandate = new Mandate();

  @Parameters(paramLabel = "JOB", description = "The job, such as pmh-key; hub jobs names them.")
  private String job = "";

  @Option(names = "--date", paramLabel = "D", required = true, description = "The business date.")
  private String date = "";

  @Option(names = "--wait", description = "Wait until it is done.")
  private boolean wait;

  RunCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var asked = mandate.tell("/runs", Map.of("job", job, "date", date));
    print(wait ? done(asked.path("attempt").asInt()) : asked);
    return Exit.FINE.code();
  }

  private JsonNode done(int attempt) throws IOException {
    var path = "/runs/" + HubClient.encoded(job) + "/" + HubClient.encoded(date);
    var run = mandate.hub().ask(path, Map.of());
    while (!isDone(run, attempt)) {
      refuseFailed(run);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
      run = mandate.hub().ask(path, Map.of());
    }
    return run;
  }

  private static boolean isDone(JsonNode run, int attempt) {
    return text(run, "state").equals("DONE") && run.path("attempt").asInt() >= attempt;
  }

  private static void refuseFailed(JsonNode run) {
    var note = run.path("note").asString("");
    if (!note.isEmpty()) {
      throw CliException.fault("the run failed and is tried again: " + note);
    }
  }

  private void print(JsonNode run) {
    if (mandate.asJson()) {
      out.println(Json.text(run));
    } else {
      Runs.table(Json.array().add(run)).print(out);
    }
  }
}
