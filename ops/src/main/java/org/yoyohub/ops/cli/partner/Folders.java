package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yoyohub.routes.PartnerFolders;

/** How much lies in a partner's folders. */
final class Folders {
  static final List<String> PLACES = List.of("in", "out", "receipts");

  private Folders() {}

  /** How many files lie in one of them, hidden ones left out; empty when it is not there. */
  static Optional<Long> files(Path directory, String partner, String place) throws IOException {
    var folder = PartnerFolders.below(directory).place(partner, place);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (var files = Files.list(folder)) {
      return Optional.of(
          files.filter(file -> !String.valueOf(file.getFileName()).startsWith(".")).count());
    }
  }
}
