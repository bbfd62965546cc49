package org.yoyohub.ops.cli.offline;

import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.ops.cli.term.CliException;

/** Finds contracts for the verbs, and says where to look when there is none. */
final class Contracts {
  private Contracts() {}

  static InterfaceContract find(Catalogue catalogue, String id) {
    return catalogue
        .find(id)
        .orElseThrow(
            () ->
                CliException.notFound(
                    "not in the catalogue: " + id + " (see: hub catalogue list)"));
  }

  static InterfaceContract readable(Catalogue catalogue, String id) {
    var contract = find(catalogue, id);
    if (!contract.layout().isReadable()) {
      throw CliException.refused(
          id
              + " has no layout yet (layout: "
              + contract.layout()
              + "); files of it cannot be read");
    }
    return contract;
  }
}
