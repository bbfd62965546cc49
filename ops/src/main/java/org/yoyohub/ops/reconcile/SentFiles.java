package org.yoyohub.ops.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.partner.Transport.Confirmation;
import org.yoyohub.formats.envelope.Manifest;

/** From the ledger to the disk: each delivery's payload, and what was laid out for a partner. */
final class SentFiles {
  private static final int PAGE = 1000;
  private static final Duration TO_BE_TAKEN = Duration.ofHours(1);

  private final House house;
  private final Account account;
  private final Set<Path> missingFolders = new HashSet<>();

  SentFiles(House house, Account account) {
    this.house = house;
    this.account = account;
  }

  /** All deliveries, a page at a time; what arrives meanwhile moves the rest back. */
  void compare() throws IOException {
    int offset = 0;
    Set<String> before = Set.of();
    List<Delivery> page;
    do {
      page = house.ledger().list(page(offset));
      for (var delivery : page) {
        if (!before.contains(delivery.id())) {
          compare(delivery);
        }
      }
      offset += page.size();
      before = page.stream().map(Delivery::id).collect(Collectors.toSet());
    } while (!page.isEmpty());
  }

  private static DeliveryQuery page(int offset) {
    return new DeliveryQuery(null, null, null, null, null, null, null, PAGE, offset);
  }

  private void compare(Delivery delivery) throws IOException {
    if (!house.payloads().isIntact(delivery.payload())) {
      account.tell(difference(Kind.LOST_PAYLOAD, delivery));
    } else if (delivery.state() == DeliveryState.SENT && isLaidHere(delivery)) {
      compareFile(delivery);
    }
  }

  private boolean isLaidHere(Delivery delivery) {
    return house.transport(delivery.partner()).push().isEmpty();
  }

  private void compareFile(Delivery sent) throws IOException {
    var folder = house.folders().place(sent.partner(), sent.place());
    if (House.isFolder(folder)) {
      var difference = difference(sent);
      if (difference.isPresent() && isStillTheLast(sent)) {
        account.tell(difference(difference.get(), sent), () -> sendAgain(sent));
      }
    } else if (missingFolders.add(folder)) {
      account.tell(house.difference(Kind.MISSING_FOLDER, sent.partner(), folder, ""));
    }
  }

  private Optional<Kind> difference(Delivery sent) throws IOException {
    var data = Contents.compare(file(sent), sent.payload());
    return data == Contents.SAME ? ofManifest(sent) : ofData(sent, data);
  }

  /** Taken out of its folder it is no difference, but what makes it confirmed. */
  private Optional<Kind> ofData(Delivery sent, Contents data) {
    var isTaken = data == Contents.NONE && isFetched(sent);
    return isTaken ? Optional.empty() : Optional.of(kind(data));
  }

  /** Who may take files may take the manifest first, and the data soon after. */
  private Optional<Kind> ofManifest(Delivery sent) throws IOException {
    var manifest =
        sent.manifest().isEmpty()
            ? Contents.SAME
            : Contents.compare(manifest(sent), sent.manifest());
    var isBeingTaken =
        manifest == Contents.NONE && isFetched(sent) && !house.isOver(sent.movedAt(), TO_BE_TAKEN);
    return manifest == Contents.SAME || isBeingTaken
        ? Optional.empty()
        : Optional.of(kind(manifest));
  }

  private static Kind kind(Contents contents) {
    return contents == Contents.NONE ? Kind.MISSING_FILE : Kind.CHANGED_FILE;
  }

  private boolean isFetched(Delivery sent) {
    return house.transport(sent.partner()).confirmation() == Confirmation.FETCH;
  }

  /** It may have been confirmed meanwhile, or another was laid over it, as a later receipt is. */
  private boolean isStillTheLast(Delivery sent) {
    return house.named(sent.partner(), sent.fileName(), sent.place()).stream()
        .findFirst()
        .filter(last -> last.id().equals(sent.id()) && last.state() == DeliveryState.SENT)
        .isPresent();
  }

  private void sendAgain(Delivery sent) {
    house.ledger().sendAgain(sent.id(), Reconciliation.ACTOR, "its file is not what was sent");
  }

  private Difference difference(Kind kind, Delivery delivery) {
    return house.difference(kind, delivery.partner(), file(delivery), delivery.id());
  }

  private Path file(Delivery delivery) {
    return house.folders().place(delivery.partner(), delivery.place()).resolve(delivery.fileName());
  }

  private Path manifest(Delivery delivery) {
    return file(delivery).resolveSibling(delivery.fileName() + Manifest.SUFFIX);
  }
}
