package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Profile;
import org.yoyohub.formats.check.CheckContext;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.ops.cli.term.CliException;

/**
 * What is known of the sender of a file: its name and agreement where they are given, and the
 * municipality it sends for.
 */
public record SenderFacts(
    Optional<String> partner, Optional<Agreement> agreement, String municipality) {
  private static final Pattern ENDS_IN_MUNICIPALITY = Pattern.compile(".*-(\\d{6})");

  /** Nobody in particular: what the file's name tells must do. */
  static SenderFacts ofFile(Path file) {
    var name = FileName.parse(String.valueOf(file.getFileName()));
    return new SenderFacts(
        Optional.empty(), Optional.empty(), name.map(FileName::municipality).orElse(""));
  }

  /** A partner by name alone; its municipality ends the name, or is not known. */
  static SenderFacts ofPartner(String partner) {
    var matcher = ENDS_IN_MUNICIPALITY.matcher(partner);
    var municipality = matcher.matches() ? matcher.group(1) : "";
    return new SenderFacts(Optional.of(partner), Optional.empty(), municipality);
  }

  /** A partner as DIR/agreements has it; empty when nothing is agreed with it there. */
  static Optional<SenderFacts> agreed(String partner, Path directory, Catalogue catalogue)
      throws IOException {
    var loaded = Agreements.load(directory, catalogue);
    var broken =
        loaded.problems().stream().filter(p -> p.file().equals(partner + ".yaml")).toList();
    if (!broken.isEmpty()) {
      throw CliException.refused("the agreement is broken: " + broken.get(0));
    }
    return loaded
        .agreements()
        .find(partner)
        .map(a -> new SenderFacts(Optional.of(partner), Optional.of(a), a.municipality()));
  }

  /** The contract in the outer shape that was agreed on with this sender. */
  InterfaceContract shaped(InterfaceContract contract) {
    return agreement
        .flatMap(a -> a.sends(contract.id()))
        .flatMap(Agreement.Sends::format)
        .flatMap(Profile::named)
        .map(contract::with)
        .orElse(contract);
  }

  CheckContext context() {
    var context = CheckContext.of(municipality);
    return agreement.map(Agreement::gaiji).map(context::with).orElse(context);
  }
}
