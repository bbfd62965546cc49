package org.yoyohub.ops.cli.online;

import org.jspecify.annotations.Nullable;
import org.yoyohub.ops.cli.term.Help;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The word {@code entitlement}: one person's 予防接種管理情報. */
@Command(
    name = "entitlement",
    description = "List, grant or revoke 予防接種管理番号 of one person (A-8).",
    synopsisSubcommandLabel = "list NUMBER | grant NUMBER VAC… | revoke NUMBER VAC…",
    footer = {
      "",
      "Many people at once go by file: A_081-001-FORM. What changes is told with the next A_014."
    })
final class EntitlementCommand extends Help implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "entitlement needs list, grant or revoke");
    }
  }
}
