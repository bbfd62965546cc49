package org.yoyohub.ops.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.routes.PartnerFolders;

/** Looks whether a partner's folders are there, may be written and have room. */
public final class FolderCheck implements PartnerCheck {
  private static final List<String> PLACES = List.of("in", "out", "receipts");
  private static final long ROOM = 1L << 30;
  private static final long MEBI = 1L << 20;

  private final PartnerFolders folders;

  public FolderCheck(Path dataDirectory) {
    this.folders = PartnerFolders.below(dataDirectory);
  }

  @Override
  public List<Check> of(Agreement agreement) {
    return PLACES.stream().map(place -> check(agreement.partner(), place)).toList();
  }

  private Check check(String partner, String place) {
    var folder = folders.place(partner, place);
    var name = "folder " + place;
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new Check(name, false, "is not there");
    }
    return Files.isWritable(folder)
        ? room(name, folder)
        : new Check(name, false, "may not be written");
  }

  private static Check room(String name, Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      return new Check(name, free >= ROOM, free / MEBI + " MiB free");
    } catch (IOException e) {
      return new Check(name, false, "cannot be looked at");
    }
  }
}
