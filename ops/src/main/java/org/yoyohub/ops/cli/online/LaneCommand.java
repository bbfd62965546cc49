package org.yoyohub.ops.cli.online;

import org.jspecify.annotations.Nullable;
import org.yoyohub.ops.cli.term.Help;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The word {@code lane}: what is done to one lane. */
@Command(
    name = "lane",
    description = "Let a blocked lane go on.",
    synopsisSubcommandLabel = "unblock LANE --reason R")
final class LaneCommand extends Help implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "lane needs unblock LANE --reason R");
    }
  }
}
