package org.yoyohub.ops.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.partner.Transport.Confirmation;
import org.yoyohub.core.payload.PayloadFolder;
import org.yoyohub.formats.envelope.Manifest;

/** From a partner's folders to the ledger: files that no delivery knows, or that are done with. */
final class LaidFiles {
  private static final List<String> PLACES = List.of("out", "receipts");
  private static final Duration AT_HAND = Duration.ofMinutes(1);

  private final House house;
  private final Account account;

  LaidFiles(House house, Account account) {
    this.house = house;
    this.account = account;
  }

  void compare(String partner) throws IOException {
    for (var place : PLACES) {
      var folder = house.folders().place(partner, place);
      if (House.isFolder(folder)) {
        compare(partner, place, folder);
      }
    }
  }

  private void compare(String partner, String place, Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder, file -> !House.isHidden(file))) {
      for (var file : files) {
        compare(partner, file, last(partner, place, file));
      }
    }
  }

  /** The last delivery that was laid under this name, or under the one this is the manifest of. */
  private Optional<Delivery> last(String partner, String place, Path file) {
    var name = String.valueOf(file.getFileName());
    var found = house.named(partner, name, place);
    return found.isEmpty() && name.endsWith(Manifest.SUFFIX)
        ? house.named(partner, stem(name), place).stream().findFirst()
        : found.stream().findFirst();
  }

  private static String stem(String manifest) {
    return manifest.substring(0, manifest.length() - Manifest.SUFFIX.length());
  }

  private void compare(String partner, Path file, Optional<Delivery> last) {
    if (last.isEmpty()) {
      account.tell(house.difference(Kind.UNKNOWN_FILE, partner, file, ""));
    } else if (isDone(last.get())) {
      var done = house.folders().place(partner, "done");
      account.tell(
          house.difference(Kind.CONFIRMED_FILE, partner, file, last.get().id()),
          () -> PayloadFolder.move(file, done));
    }
  }

  /** What is confirmed as soon as it is laid stays for the partner to take. */
  private boolean isDone(Delivery delivery) {
    return delivery.state() == DeliveryState.CONFIRMED
        && house.transport(delivery.partner()).confirmation() != Confirmation.SENT
        && house.isOver(delivery.movedAt(), AT_HAND);
  }
}
