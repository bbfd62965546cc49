package org.yoyohub.ops.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.database.LedgerPlace;
import org.yoyohub.core.payload.FileOps;

/**
 * Binds a ledger to the partners' folders it speaks of, by a mark in both. Without it a wrong
 * --dir, or a disk that is not mounted, would look as if partners had fetched everything.
 */
final class PlaceMark {
  private static final String FILE = ".place";

  private PlaceMark() {}

  /** Marks new folders and a new ledger; refuses those that are not each other's. */
  static void require(Database database, Path directory) throws IOException, SettingsException {
    var ledger = new LedgerPlace(database);
    var file = directory.resolve("partners").resolve(FILE);
    boolean isNew = ledger.mark().isEmpty();
    if (isNew) {
      ledger.keep(read(file).orElseGet(() -> UUID.randomUUID().toString()));
    }
    var mark = ledger.mark().orElseThrow();
    if (read(file).isEmpty() && (isNew || ledger.isEmpty())) {
      FileOps.publishText(file, mark);
    }
    if (!read(file).equals(Optional.of(mark))) {
      throw new SettingsException(List.of(refusal(directory, file, mark)));
    }
  }

  private static String refusal(Path directory, Path file, String mark) {
    return directory.resolve("partners")
        + " are not the folders that this database knows: is a disk not mounted, or --dir another? "
        + "If they are the right ones all the same, write "
        + mark
        + " into "
        + file;
  }

  private static Optional<String> read(Path file) throws IOException {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
