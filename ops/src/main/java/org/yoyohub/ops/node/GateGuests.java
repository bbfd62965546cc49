package org.yoyohub.ops.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport.Gate;
import org.yoyohub.ops.gate.GateKeys;
import org.yoyohub.ops.gate.GatePartner;
import org.yoyohub.routes.PartnerFolders;

/**
 * The partners that may come to the gate, as their agreements say, and what is wrong with their
 * keys, which lie below keys/partners/.
 */
public record GateGuests(List<GatePartner> partners, List<String> problems) {
  public static GateGuests of(Agreements agreements, Path directory) throws IOException {
    var partners = new ArrayList<GatePartner>();
    var problems = new ArrayList<String>();
    for (var agreement : agreements.all()) {
      var gate = agreement.transport().gate();
      if (gate.isPresent()) {
        partners.add(partner(agreement, gate.get(), directory, problems));
      }
    }
    return new GateGuests(List.copyOf(partners), List.copyOf(problems));
  }

  private static GatePartner partner(
      Agreement agreement, Gate gate, Path directory, List<String> problems) throws IOException {
    var folder = directory.resolve("keys").resolve("partners");
    var keys = GateKeys.read(gate.keys().stream().map(folder::resolve).toList());
    keys.problems().forEach(p -> problems.add("keys/partners/" + p));
    return new GatePartner(
        agreement.partner(),
        PartnerFolders.below(directory).root().resolve(agreement.partner()),
        keys.keys(),
        gate.quotaBytes(),
        gate.filesPerMinute());
  }
}
