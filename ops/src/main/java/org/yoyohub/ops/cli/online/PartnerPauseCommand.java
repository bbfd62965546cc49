package org.yoyohub.ops.cli.online;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.door.HubClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pauses a partner: what it drops stays in its folder, what is for it stays ready. */
@Command(name = "pause", description = "Pause a partner in one direction or both; nothing is lost.")
final class PartnerPauseCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "PARTNER", description = "The partner's name.")
  private String partner = "";

  @Option(
      names = "--direction",
      required = true,
      paramLabel = "in|out|both",
      description = "As the hub sees it: what comes in, what goes out.")
  private String direction = "";

  @Option(names = "--reason", required = true, paramLabel = "R", description = "Why.")
  private String reason = "";

  PartnerPauseCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var standing =
        hub.tell(
            "/partners/" + HubClient.encoded(partner) + "/pause",
            Map.of("direction", direction.toUpperCase(Locale.ROOT), "reason", reason));
    PartnerStanding.print(partner, standing, facts.asJson(), out);
    return Exit.FINE.code();
  }
}
