package org.yoyohub.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport.Confirmation;
import org.yoyohub.core.payload.FileOps;

/**
 * Confirms what partners took out of their folders. It only looks where the folder itself is there:
 * a disk that is not mounted is no partner that fetched everything.
 */
final class Fetched {
  private static final int PAGE = 1000;

  private final Ledger ledger;
  private final Agreements agreements;
  private final PartnerFolders folders;
  private final Leisure leisure = new Leisure();

  Fetched(Ledger ledger, Agreements agreements, PartnerFolders folders) {
    this.ledger = ledger;
    this.agreements = agreements;
    this.folders = folders;
  }

  void confirmAll() throws IOException {
    leisure.look(this::lookAtAll);
  }

  private void lookAtAll() {
    for (var agreement : agreements.all()) {
      if (isFetchedFromFolders(agreement)) {
        confirm(agreement.partner());
      }
    }
  }

  private static boolean isFetchedFromFolders(Agreement agreement) {
    return agreement.transport().confirmation() == Confirmation.FETCH
        && agreement.transport().push().isEmpty();
  }

  private void confirm(String partner) {
    int offset = 0;
    List<Delivery> page;
    do {
      page = sent(partner, offset);
      var taken = page.stream().filter(this::isTaken).toList();
      taken.forEach(delivery -> ledger.confirm(delivery.id(), partner, "taken out of its folder"));
      offset += page.size() - taken.size();
    } while (page.size() == PAGE);
  }

  private List<Delivery> sent(String partner, int offset) {
    return ledger.list(
        new DeliveryQuery(DeliveryState.SENT, partner, null, null, null, null, null, PAGE, offset));
  }

  private boolean isTaken(Delivery delivery) {
    var folder = folders.place(delivery.partner(), delivery.place());
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && !FileOps.exists(folder.resolve(delivery.fileName()));
  }
}
