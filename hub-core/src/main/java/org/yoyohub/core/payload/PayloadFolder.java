package org.yoyohub.core.payload;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** The payloads as files on disk, for those who compare them with the ledger. */
public final class PayloadFolder {
  private static final String SUFFIX = ".sealed";
  private final Path directory;

  public PayloadFolder(Path directory) {
    this.directory = directory;
  }

  /** One payload's file: the digest of what it holds, and since when it lies there. */
  public record Stored(String sha256, Path file, Instant since) {}

  /** Takes one after the other. */
  @FunctionalInterface
  public interface Visitor {
    void see(Stored stored) throws IOException;
  }

  /** Shows every payload's file, in no order, holding none of them. */
  public void each(Visitor visitor) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var shelves = Files.newDirectoryStream(directory, PayloadFolder::isShelf)) {
      for (var shelf : shelves) {
        each(shelf, visitor);
      }
    }
  }

  private static boolean isShelf(Path path) {
    return String.valueOf(path.getFileName()).matches("[0-9a-f]{2}")
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void each(Path shelf, Visitor visitor) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf, PayloadFolder::isPayload)) {
      for (var file : files) {
        see(file, visitor);
      }
    }
  }

  private static boolean isPayload(Path path) {
    return String.valueOf(path.getFileName()).matches("[0-9a-f]{64}" + SUFFIX);
  }

  private static void see(Path file, Visitor visitor) throws IOException {
    var name = String.valueOf(file.getFileName());
    var sha256 = name.substring(0, name.length() - SUFFIX.length());
    try {
      var since = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
      visitor.see(new Stored(sha256, file, since));
    } catch (NoSuchFileException e) {
      // gone meanwhile: nothing to see
      return;
    }
  }

  /** Where writers fill what is no payload yet. */
  public Path unfinished() {
    return directory.resolve("tmp");
  }

  /** Moves a file to another folder of the same disk, durably; what has its name there goes. */
  public static void move(Path file, Path folder) throws IOException {
    FileOps.makeDirectories(folder);
    Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    FileOps.forceDirectory(folder);
    FileOps.forceDirectory(FileOps.parent(file));
  }
}
