package org.yoyohub.core.receive;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;
import org.yoyohub.core.payload.FileOps;

/**
 * Clears a partner's in/ folder of what is in the ledger: a plain file goes, its bytes are laid by;
 * what is none (a link, a pipe, a folder) is kept for inspection in {@code quarantine/<partner>/}
 * of the data directory, unopened.
 */
final class Aside {
  private static final String QUARANTINE = "quarantine";

  private Aside() {}

  static void take(String partner, Path file) throws IOException {
    if (FileOps.isPlain(file)) {
      Files.deleteIfExists(file);
    } else if (FileOps.exists(file)) {
      move(partner, file);
    }
  }

  /** Under a name of ours: nothing a partner wrote becomes a path elsewhere. */
  private static void move(String partner, Path odd) throws IOException {
    try {
      move(odd, dataDirectory(odd).resolve(QUARANTINE).resolve(partner));
    } catch (AtomicMoveNotSupportedException e) {
      // the partner's folders lie on a disk of their own
      move(
          odd,
          Objects.requireNonNull(odd.toAbsolutePath().getParent())
              .resolveSibling("." + QUARANTINE));
    }
  }

  private static void move(Path odd, Path quarantine) throws IOException {
    FileOps.makeDirectories(quarantine);
    var name = UUID.randomUUID().toString();
    Files.move(odd, quarantine.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    FileOps.forceDirectory(quarantine);
  }

  /** It lies in partners/&lt;partner&gt;/in/ below the data directory. */
  private static Path dataDirectory(Path file) {
    var path = file.toAbsolutePath();
    for (int up = 0; up < 4; up++) {
      path = Objects.requireNonNull(path.getParent());
    }
    return path;
  }
}
