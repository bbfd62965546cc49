package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.term.CliException;

/** Lets one more key open the gate for a partner. */
final class KeyAdding {
  private KeyAdding() {}

  static void run(Selected selected, Catalogue catalogue, Path file, PrintWriter out)
      throws IOException {
    var agreement = selected.agreement(catalogue);
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
  }
}
