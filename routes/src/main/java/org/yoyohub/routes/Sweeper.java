package org.yoyohub.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.core.receive.Received;
import org.yoyohub.core.receive.Receiver;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.routes.remote.CompletionSign;

/**
 * Takes what no partner's route takes: files in a folder that no agreement knows, and files that
 * have lain still for long without any sign that they are complete. Each is answered; nothing is
 * left unsaid.
 */
public final class Sweeper {
  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

  private final Agreements agreements;
  private final PartnerFolders folders;
  private final Receiver receiver;
  private final Pauses pauses;
  private final Duration patience;
  private final Leisure leisure = new Leisure();

  public Sweeper(
      Agreements agreements,
      PartnerFolders folders,
      Receiver receiver,
      Pauses pauses,
      Duration patience) {
    this.agreements = agreements;
    this.folders = folders;
    this.receiver = receiver;
    this.pauses = pauses;
    this.patience = patience;
  }

  void sweep() throws IOException {
    leisure.look(this::sweepAll);
  }

  private void sweepAll() throws IOException {
    for (var partner : folders.partners()) {
      if (!isAwaited(partner) && !pauses.isPaused(partner, Pauses.Direction.IN)) {
        sweep(partner);
      }
    }
  }

  private boolean isAwaited(String partner) {
    return agreements.find(partner).isEmpty() && folders.isAwaited(partner);
  }

  /** What cannot be read or taken keeps no other waiting, neither file nor partner. */
  private void sweep(String partner) {
    try {
      var isKnown = agreements.find(partner).isPresent();
      for (var file : files(partner)) {
        sweep(partner, file, isKnown);
      }
    } catch (IOException | UncheckedIOException e) {
      log.atDebug().addKeyValue("partner", partner).setCause(e).log("a folder cannot be read");
    }
  }

  private void sweep(String partner, Path file, boolean isKnown) {
    try {
      if (hasLainStill(file) || (!isKnown && Receiver.isCompletion(file))) {
        take(partner, file);
      }
    } catch (IOException e) {
      log.atWarn()
          .addKeyValue("partner", partner)
          .addKeyValue("fault", e.getClass().getSimpleName())
          .log("a file cannot be taken");
    }
  }

  private void take(String partner, Path file) throws IOException {
    try {
      if (!Receiver.isSayable(file)) {
        receiver.receiveOrphan(partner, file, FindingCode.F001);
      } else if (Receiver.isCompletion(file)) {
        takeAnnounced(partner, file);
      } else if (!isAnnounced(file)) {
        receiver.receiveOrphan(partner, file, code(file));
      }
    } catch (NoSuchFileException e) {
      log.atDebug().addKeyValue("partner", partner).log("another was quicker");
    }
  }

  /** With its data it is a delivery like any other; without, and only after long, an orphan. */
  private void takeAnnounced(String partner, Path sign) throws IOException {
    var received = receiver.receive(partner, sign);
    if (received.outcome() == Received.Outcome.WAITING && hasLainStill(sign)) {
      receiver.receiveOrphan(partner, Receiver.dataOf(sign).orElseThrow(), FindingCode.F015);
    }
  }

  /** Its sign, which lies beside it, is taken in its own turn. */
  private static boolean isAnnounced(Path data) {
    return Arrays.stream(Completion.values())
        .flatMap(way -> CompletionSign.of(way).suffixes().stream())
        .anyMatch(suffix -> FileOps.exists(data.resolveSibling(data.getFileName() + suffix)));
  }

  private static FindingCode code(Path data) {
    return Files.isRegularFile(data, LinkOption.NOFOLLOW_LINKS)
        ? FindingCode.F016
        : FindingCode.F024;
  }

  /**
   * Since when it lies here, which its own time does not say: a copy may keep the time of its
   * original.
   */
  private boolean hasLainStill(Path file) throws IOException {
    try {
      var changed = (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
      return changed.toInstant().isBefore(Instant.now().minus(patience));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private List<Path> files(String partner) throws IOException {
    var in = folders.in(partner);
    if (!Files.isDirectory(in, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (var files = Files.list(in)) {
      return files
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }
}
