package org.yoyohub.routes;

import java.io.IOException;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.routes.Troubles.Trouble;

/** Tells of the partners whose agreements came after the start: they wait for the next one. */
final class Awaited {
  private static final String WHERE = "agreement";

  private final Agreements agreements;
  private final PartnerFolders folders;
  private final Troubles troubles;

  Awaited(Agreements agreements, PartnerFolders folders, Troubles troubles) {
    this.agreements = agreements;
    this.folders = folders;
    this.troubles = troubles;
  }

  void tell() throws IOException {
    for (var partner : folders.awaited()) {
      if (isAwaited(partner)) {
        troubles.begin(partner, WHERE, "its agreement holds from the next start on");
      }
    }
    troubles.all().stream()
        .filter(trouble -> trouble.where().equals(WHERE))
        .map(Trouble::partner)
        .filter(partner -> !isAwaited(partner))
        .forEach(partner -> troubles.end(partner, WHERE));
  }

  private boolean isAwaited(String partner) {
    return agreements.find(partner).isEmpty() && folders.isAwaited(partner);
  }
}
