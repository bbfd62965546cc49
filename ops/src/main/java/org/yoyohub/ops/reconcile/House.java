package org.yoyohub.ops.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.routes.PartnerFolders;

/** What is compared: the data directory of a hub and its ledger. */
record House(
    Path directory, Ledger ledger, PayloadStore payloads, Agreements agreements, Clock clock) {
  PartnerFolders folders() {
    return PartnerFolders.below(directory);
  }

  /** How files go to a partner; the plain way for one without an agreement. */
  Transport transport(String partner) {
    return agreements.find(partner).map(a -> a.transport()).orElse(Transport.FOLDERS);
  }

  /** A difference in a file, named as it lies below the data directory. */
  Difference difference(Kind kind, String partner, Path file, String delivery) {
    return new Difference(kind, partner, directory.relativize(file).toString(), delivery, false);
  }

  /** What lies in one place, or came into it, under this name; newest first. */
  List<Delivery> named(String partner, String fileName, String place) {
    return ledger.list(DeliveryQuery.named(partner, fileName)).stream()
        .filter(d -> d.place().equals(place))
        .toList();
  }

  boolean isOver(Instant since, Duration time) {
    return since.isBefore(clock.instant().minus(time));
  }

  /** Whether nobody has written into a file for so long; false when it is gone. */
  boolean isStill(Path file, Duration time) throws IOException {
    try {
      return isOver(Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant(), time);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** The partners that have a folder, with an agreement or without. */
  List<String> partners() throws IOException {
    var partners = new ArrayList<String>();
    if (isFolder(folders().root())) {
      try (var all = Files.newDirectoryStream(folders().root(), House::isFolder)) {
        all.forEach(folder -> partners.add(String.valueOf(folder.getFileName())));
      }
    }
    return partners.stream().sorted().toList();
  }

  static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }
}
