package org.yoyohub.ops.cli;

import org.jspecify.annotations.Nullable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Help;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The word {@code hub} alone: says which verbs there are. */
@Command(
    name = "hub",
    header = "Yoyo Hub (予予ハブ): what goes out comes back, with a receipt.%n",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    sortOptions = false,
    footer = {
      "",
      "Every verb takes --help, and --json where it prints facts.",
      "Exit codes: 0 fine, 4 warnings, 8 findings or not found, 12 refused, 16 fault.",
      "HUB_DEBUG=1 shows the stack of a fault."
    })
final class HubCommand extends Help implements java.util.concurrent.Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
    return Exit.FINE.code();
  }
}
