package org.yoyohub.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.receive.Receiver;
import org.yoyohub.formats.check.FindingCode;

/**
 * Takes what no partner's route takes: files in a folder that no agreement knows, and files that
 * have lain still for long without any sign that they are complete. Each is answered; nothing is
 * left unsaid.
 */
public final class Sweeper {
  private final Agreements agreements;
  private final PartnerFolders folders;
  private final Receiver receiver;
  private final Duration patience;

  public Sweeper(
      Agreements agreements, PartnerFolders folders, Receiver receiver, Duration patience) {
    this.agreements = agreements;
    this.folders = folders;
    this.receiver = receiver;
    this.patience = patience;
  }

  void sweep() throws IOException {
    for (var partner : folders.partners()) {
      if (agreements.find(partner).isEmpty()) {
        for (var sign : signs(files(partner))) {
          receiver.receive(partner, sign);
        }
      }
      takeOrphans(partner);
    }
  }

  private void takeOrphans(String partner) throws IOException {
    for (var file : files(partner)) {
      if (hasLainStill(file)) {
        receiver.receiveOrphan(partner, dataOf(file), code(file));
      }
    }
  }

  private boolean hasLainStill(Path file) throws IOException {
    var touched = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    return touched.isBefore(Instant.now().minus(patience));
  }

  /** A sign whose data never came is taken as the data it speaks of. */
  private static Path dataOf(Path file) {
    return Receiver.dataOf(file).orElse(file);
  }

  private static FindingCode code(Path file) {
    return Receiver.isCompletion(file) ? FindingCode.F015 : FindingCode.F016;
  }

  private static List<Path> signs(List<Path> files) {
    return files.stream().filter(Receiver::isCompletion).toList();
  }

  private List<Path> files(String partner) throws IOException {
    var in = folders.in(partner);
    if (!Files.isDirectory(in, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (var files = Files.list(in)) {
      return files
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }
}
