package org.yoyohub.ops.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.core.receive.Receiver;

/**
 * From in/ to the ledger: copies of what was taken, left by a crash before they were deleted. The
 * same bytes sent once more after an answer are another matter, which the receiver judges.
 */
final class TakenFiles {
  private static final String PLACE = "in";
  private static final Duration AT_HAND = Duration.ofMinutes(1);

  private final House house;
  private final Account account;

  TakenFiles(House house, Account account) {
    this.house = house;
    this.account = account;
  }

  void compare(String partner) throws IOException {
    var in = house.folders().in(partner);
    if (House.isFolder(in)) {
      try (var files = Files.newDirectoryStream(in, TakenFiles::isData)) {
        for (var file : files) {
          compare(partner, file);
        }
      }
    }
  }

  private static boolean isData(Path file) {
    return !House.isHidden(file) && !House.isFolder(file) && !Receiver.isCompletion(file);
  }

  private void compare(String partner, Path file) throws IOException {
    if (house.isStill(file, AT_HAND)) {
      taken(partner, file)
          .ifPresent(
              delivery ->
                  account.tell(
                      house.difference(Kind.TAKEN_FILE, partner, file, delivery.id()),
                      () -> delete(delivery, file)));
    }
  }

  private Optional<Delivery> taken(String partner, Path file) throws IOException {
    var key = FileOps.arrivalKey(file);
    for (var earlier : house.named(partner, String.valueOf(file.getFileName()), PLACE)) {
      if (isOpenOrThisCopy(earlier, key)
          && Contents.compare(file, earlier.payload()) == Contents.SAME) {
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  private static boolean isOpenOrThisCopy(Delivery earlier, String key) {
    return earlier.state() != DeliveryState.ANSWERED
        || (!key.isEmpty() && earlier.arrival().equals(key));
  }

  /** As the receiver does: its manifest stays, and the receiver knows it by its text. */
  private void delete(Delivery delivery, Path file) throws IOException {
    house.ledger().note(delivery.id(), Reconciliation.ACTOR, "seen again; the copy was removed");
    Files.deleteIfExists(file);
  }
}
