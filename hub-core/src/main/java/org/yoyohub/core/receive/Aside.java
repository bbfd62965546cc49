package org.yoyohub.core.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;
import org.yoyohub.core.payload.FileOps;

/**
 * Clears a partner's in/ folder of what is in the ledger: a plain file goes, its bytes are laid by;
 * a folder that holds something is kept for inspection in {@code quarantine/<partner>/} of the data
 * directory, unopened.
 */
final class Aside {
  private static final String QUARANTINE = "quarantine";

  private Aside() {}

  static void take(String partner, Path file) throws IOException {
    if (isFolder(file) && !isEmpty(file)) {
      move(partner, file);
    } else if (FileOps.exists(file)) {
      Files.deleteIfExists(file);
    }
  }

  private static boolean isFolder(Path file) {
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  /** Under a name of ours: nothing a partner wrote becomes a path elsewhere. */
  private static void move(String partner, Path folder) throws IOException {
    var quarantine = dataDirectory(folder).resolve(QUARANTINE).resolve(partner);
    FileOps.makeDirectories(quarantine);
    var name = UUID.randomUUID().toString();
    Files.move(folder, quarantine.resolve(name), StandardCopyOption.ATOMIC_MOVE);
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
