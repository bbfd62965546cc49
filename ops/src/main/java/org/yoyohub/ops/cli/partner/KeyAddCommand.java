package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.online.PartnerReloadCommand;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets one more key open the gate for a partner. */
@Command(name = "add", description = "Let one more public key open the gate for a partner.")
final class KeyAddCommand implements Callable<Integer> {
  private final Supplier<Catalogue> catalogue;
  private final PrintWriter out;
  @Mixin private Selected selected = new Selected();

  @Parameters(index = "1", paramLabel = "FILE.pub", description = "OpenSSH's form.")
  private Path file = Path.of("");

  KeyAddCommand(Supplier<Catalogue> catalogue, PrintWriter out) {
    this.catalogue = catalogue;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var agreement = selected.agreement(catalogue.get());
    var text = agreement.text();
    var keys = new ArrayList<>(AgreementFile.keys(agreement.checked(text)));
    var given = selected.keys().given(selected.partner(), file);
    if (keys.contains(given.name())) {
      throw CliException.refused(given.name() + " opens the gate already");
    }
    keys.add(given.name());
    var edited = Edits.of(text, given.name(), GateKeys::add);
    agreement.requireKeys(edited, keys);
    selected.keys().keep(given);
    agreement.write(edited);
    out.println("added: " + given.name() + " " + given.key().fingerprint());
    PartnerReloadCommand.tell(selected.hub(), out);
    return Exit.FINE.code();
  }
}
