package org.yoyohub.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.receive.Receiver;

/**
 * Takes what no partner's route takes: files in a folder that no agreement knows, and files that have lain
 * still for long without any sign that they are complete. Each is answered; nothing is left unsaid.
 */
public final class Sweeper {
  private final Agreements agreements;
  private final PartnerFolders folders;
  private final Receiver receiver;
  private final Duration patience;

  public Sweeper(Agreements agreements, PartnerFolders folders, Receiver receiver, Duration patience) {
    this.agreements = agreements;
    this.folders = folders;
    this.receiver = receiver;
    this.patience = patience;
  }

  void sweep() throws IOException {
    for (var partner : folders.partners()) {
      var completion = agreements.find(partner).map(a -> a.completion());
      if (completion.isEmpty()) {
        for (var sign : signs(files(partner), Completion.MANIFEST)) {
          receiver.receive(partner, sign);
        }
      }
      takeOrphans(partner, completion);
    }
  }

  private void takeOrphans(String partner, Optional<Completion> completion) throws IOException {
    for (var file : files(partner)) {
      if (hasLainStill(file)) {
        receiver.receiveOrphan(partner, file, completion.orElse(Completion.MANIFEST));
      }
    }
  }

  private boolean hasLainStill(Path file) throws IOException {
    var touched = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    return touched.isBefore(Instant.now().minus(patience));
  }

  private static List<Path> signs(List<Path> files, Completion completion) {
    return files.stream()
        .filter(file -> CompletionSign.isOne(completion, String.valueOf(file.getFileName())))
        .toList();
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
