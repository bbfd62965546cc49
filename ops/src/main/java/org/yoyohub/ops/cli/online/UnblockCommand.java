package org.yoyohub.ops.cli.online;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a lane go on past what stands first in it. */
@Command(
    name = "unblock",
    description = {
      "Let a lane go on: what is held first in it is released, with what waited for it;",
      "a file that could not be sent is passed by."
    })
final class UnblockCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private Mandate mandate = new Mandate();

  @Parameters(paramLabel = "LANE", description = "PARTNER/INTERFACE/MUNICIPALITY.")
  private String lane = "";

  UnblockCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    mandate.carryOut("/lanes/unblock", Map.of("lane", lane), out);
    return Exit.FINE.code();
  }
}
