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

/** Lets a paused partner go on. */
@Command(name = "resume", description = "Let a paused partner go on, both ways if none is named.")
final class PartnerResumeCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "PARTNER", description = "The partner's name.")
  private String partner = "";

  @Option(
      names = "--direction",
      paramLabel = "in|out|both",
      description = "As the hub sees it (default: both).")
  private String direction = "both";

  PartnerResumeCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var standing =
        hub.tell(
            "/partners/" + HubClient.encoded(partner) + "/resume",
            Map.of("direction", direction.toUpperCase(Locale.ROOT)));
    PartnerStanding.print(partner, standing, facts.asJson(), out);
    return Exit.FINE.code();
  }
}
