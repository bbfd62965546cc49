package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.online.PartnerReloadCommand;
import org.yoyohub.ops.cli.partner.KeyFolder.Kept;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a key open the gate no longer. */
@Command(name = "remove", description = "Let a key open the gate for a partner no longer.")
final class KeyRemoveCommand implements Callable<Integer> {
  private final Supplier<Catalogue> catalogue;
  private final PrintWriter out;
  @Mixin private Selected selected = new Selected();

  @Parameters(
      index = "1",
      paramLabel = "FINGERPRINT",
      description = "SHA256:… as key list shows it, or the file's name.")
  private String which = "";

  KeyRemoveCommand(Supplier<Catalogue> catalogue, PrintWriter out) {
    this.catalogue = catalogue;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var agreement = selected.agreement(catalogue.get());
    var text = agreement.text();
    var key = key(agreement);
    var keys = new ArrayList<>(AgreementFile.keys(agreement.checked(text)));
    keys.remove(key.name());
    var edited = Edits.of(text, key.name(), GateKeys::remove);
    agreement.requireKeys(edited, keys);
    agreement.write(edited);
    if (!isNamedElsewhere(key.name())) {
      selected.keys().remove(key.name());
    }
    out.println("removed: " + key.name());
    out.print(keys.isEmpty() ? "no key is left: the gate stays shut for this partner\n" : "");
    PartnerReloadCommand.tell(selected.hub(), out);
    return Exit.FINE.code();
  }

  private Kept key(AgreementFile agreement) throws IOException {
    return selected.keys().of(agreement.read()).stream()
        .filter(kept -> kept.isCalled(which))
        .findFirst()
        .orElseThrow(
            () -> CliException.notFound("no key of " + selected.partner() + " is called so"));
  }

  /** A file somebody may still need stays, as it does when an agreement cannot be read. */
  private boolean isNamedElsewhere(String name) throws IOException {
    var loaded = Agreements.load(selected.directory(), catalogue.get());
    return !loaded.isFine()
        || loaded.agreements().all().stream().anyMatch(a -> AgreementFile.keys(a).contains(name));
  }
}
