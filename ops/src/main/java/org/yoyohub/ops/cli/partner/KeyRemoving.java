package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.partner.KeyFolder.Kept;
import org.yoyohub.ops.cli.term.CliException;

/** Lets a key open the gate no longer. */
final class KeyRemoving {
  private KeyRemoving() {}

  static void run(Selected selected, Catalogue catalogue, String which, PrintWriter out)
      throws IOException {
    var agreement = selected.agreement(catalogue);
    var text = agreement.text();
    var key = key(selected, agreement, which);
    var keys = new ArrayList<>(AgreementFile.keys(agreement.checked(text)));
    keys.remove(key.name());
    var edited = Edits.of(text, key.name(), GateKeys::remove);
    agreement.requireKeys(edited, keys);
    agreement.write(edited);
    if (!isNamedElsewhere(selected, catalogue, key.name())) {
      selected.keys().remove(key.name());
    }
    out.println("removed: " + key.name());
    out.print(keys.isEmpty() ? "no key is left: the gate stays shut for this partner\n" : "");
  }

  private static Kept key(Selected selected, AgreementFile agreement, String which)
      throws IOException {
    return selected.keys().of(agreement.read()).stream()
        .filter(kept -> kept.isCalled(which))
        .findFirst()
        .orElseThrow(
            () -> CliException.notFound("no key of " + selected.partner() + " is called so"));
  }

  /** A file somebody may still need stays, as it does when an agreement cannot be read. */
  private static boolean isNamedElsewhere(Selected selected, Catalogue catalogue, String name)
      throws IOException {
    var loaded = Agreements.load(selected.directory(), catalogue);
    return !loaded.isFine()
        || loaded.agreements().all().stream().anyMatch(a -> AgreementFile.keys(a).contains(name));
  }
}
