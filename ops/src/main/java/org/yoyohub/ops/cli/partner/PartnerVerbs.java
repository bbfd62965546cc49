package org.yoyohub.ops.cli.partner;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.online.OnlineVerbs;
import picocli.CommandLine;

/** Adds the verb {@code partner} with all that can be done about one. */
public final class PartnerVerbs {
  private PartnerVerbs() {}

  public static void addTo(CommandLine root, Supplier<Catalogue> catalogue, PrintWriter out) {
    var partner =
        new CommandLine(new Word("partner needs one of its verbs"))
            .addSubcommand("add", new AddCommand(catalogue, out))
            .addSubcommand("list", new ListCommand(catalogue, out))
            .addSubcommand("show", new ShowCommand(catalogue, out))
            .addSubcommand("test", new TestCommand(catalogue, out))
            .addSubcommand("key", new KeyCommand(catalogue, out));
    partner
        .getCommandSpec()
        .name("partner")
        .usageMessage()
        .description("Neighbouring systems: agreements, keys, pauses, tests.");
    OnlineVerbs.addToPartner(partner, out);
    root.addSubcommand("partner", partner);
  }
}
