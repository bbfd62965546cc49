package org.yoyohub.ops.cli.term;

import picocli.CommandLine.Option;

/** The option that every verb takes. */
public abstract class Help {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean asked;

  public boolean isAsked() {
    return asked;
  }
}
