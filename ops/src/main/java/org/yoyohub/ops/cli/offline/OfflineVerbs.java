package org.yoyohub.ops.cli.offline;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Adds the verbs that need no running hub. */
public final class OfflineVerbs {
  private OfflineVerbs() {}

  public static void addTo(CommandLine root, Parts parts, PrintWriter out) {
    var catalogue =
        new CommandLine(new CatalogueCommand())
            .addSubcommand("list", new CatalogueListCommand(parts, out))
            .addSubcommand("show", new CatalogueShowCommand(parts, out))
            .addSubcommand("check", new CatalogueCheckCommand(parts, out))
            .addSubcommand("docs", new CatalogueDocsCommand(parts, out));
    root.addSubcommand("catalogue", catalogue)
        .addSubcommand("sample", new SampleCommand(parts, out))
        .addSubcommand("validate", new ValidateCommand(parts, out))
        .addSubcommand("check", new CheckCommand(parts, out));
  }
}
