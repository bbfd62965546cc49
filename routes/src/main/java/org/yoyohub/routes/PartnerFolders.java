package org.yoyohub.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.yoyohub.core.payload.FileOps;

/** Where each partner's folders lie: in, out, receipts and done below partners/&lt;partner&gt;. */
public record PartnerFolders(Path root) {
  private static final String AGREEMENT = ".yaml";

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
    return list(root).stream()
        .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
        .map(folder -> String.valueOf(folder.getFileName()))
        .filter(PartnerFolders::isPartner)
        .toList();
  }

  /**
   * Whether an agreement lies there for a partner, be it loaded or not: whoever has one that is not
   * loaded is no stranger, but is served from the next start on.
   */
  boolean isAwaited(String partner) {
    return isPartner(partner) && Files.exists(agreements().resolve(partner + AGREEMENT));
  }

  /** Everybody for whom an agreement lies there. */
  List<String> awaited() throws IOException {
    return list(agreements()).stream()
        .map(file -> String.valueOf(file.getFileName()))
        .filter(name -> name.endsWith(AGREEMENT))
        .map(name -> name.substring(0, name.length() - AGREEMENT.length()))
        .filter(PartnerFolders::isPartner)
        .toList();
  }

  private Path agreements() {
    return root.resolveSibling("agreements");
  }

  private static boolean isPartner(String name) {
    return name.matches("[A-Za-z0-9_-]{1,40}");
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
