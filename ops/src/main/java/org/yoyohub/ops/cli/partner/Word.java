package org.yoyohub.ops.cli.partner;

import org.jspecify.annotations.Nullable;
import org.yoyohub.ops.cli.term.Help;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that says nothing without the verb behind it. */
@Command(synopsisSubcommandLabel = "VERB")
final class Word extends Help implements Runnable {
  private final String complaint;
  @Spec private @Nullable CommandSpec spec;

  Word(String complaint) {
    this.complaint = complaint;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), complaint);
    }
  }
}
