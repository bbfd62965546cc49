package org.yoyohub.ops.cli.term;

import picocli.CommandLine.Option;

/** The options of every verb that prints facts. */
public final class Facts extends Help {
  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  public boolean asJson() {
    return json;
  }
}
