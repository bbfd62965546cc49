package org.yoyohub.ops.cli.offline;

import org.jspecify.annotations.Nullable;
import org.yoyohub.ops.cli.term.Help;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The word {@code catalogue}: every agreed kind of file. */
@Command(
    name = "catalogue",
    description = "The agreed interfaces: list them, show one, check them all, write their pages.",
    synopsisSubcommandLabel = "list | show ID | check | docs DIR")
final class CatalogueCommand extends Help implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "catalogue needs list, show, check or docs");
    }
  }
}
