package org.yoyohub.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.yoyohub.core.payload.FileOps;

/** Where each partner's folders lie: in, out, receipts and done below partners/&lt;partner&gt;. */
public record PartnerFolders(Path root) {
  public static PartnerFolders below(Path dataDirectory) {
    return new PartnerFolders(dataDirectory.resolve("partners"));
  }

  public Path in(String partner) {
    return place(partner, "in");
  }

  /** One of the partner's folders; its name is ours, never a foreign one. */
  public Path place(String partner, String place) {
    return root.resolve(partner).resolve(place);
  }

  /** Whose folder a file lies in. */
  String partnerOf(Path file) {
    return String.valueOf(root.toAbsolutePath().relativize(file.toAbsolutePath()).getName(0));
  }

  /** Makes the folders that a partner needs. */
  public void make(String partner) throws IOException {
    for (var place : List.of("in", "out", "receipts", "done")) {
      FileOps.makeDirectories(place(partner, place));
    }
  }

  /** Every folder that stands there, with an agreement or without. */
  List<String> partners() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var folders = Files.list(root)) {
      return folders
          .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> name.matches("[A-Za-z0-9_-]{1,40}"))
          .sorted()
          .toList();
    }
  }
}
