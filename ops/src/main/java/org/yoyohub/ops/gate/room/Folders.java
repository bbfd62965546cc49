package org.yoyohub.ops.gate.room;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A partner's four folders on disk: plain files with legal names, no link is followed. */
final class Folders {
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private final Path root;

  Folders(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  Path of(Place place) {
    return root.resolve(place.folder());
  }

  Path of(RemotePath.File file) throws RefusedException {
    try {
      return of(file.place()).resolve(file.name());
    } catch (InvalidPathException e) {
      // the platform's own encoding has no such character
      throw new RefusedException(Refusal.BAD_NAME);
    }
  }

  Sight look(RemotePath path) throws IOException {
    if (path instanceof RemotePath.File file) {
      return lookAtFile(file);
    }
    var folder = path instanceof RemotePath.Folder f ? of(f.place()) : root;
    var seen = attributes(folder);
    if (!Files.isDirectory(folder)) {
      throw new RefusedException(Refusal.NOT_THERE);
    }
    return new Sight(true, folder.equals(of(Place.IN)), 0, seen.lastModifiedTime());
  }

  private Sight lookAtFile(RemotePath.File file) throws IOException {
    var seen = attributes(of(file));
    if (!seen.isRegularFile()) {
      throw new RefusedException(Refusal.NOT_THERE);
    }
    return new Sight(false, false, seen.size(), seen.lastModifiedTime());
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw new RefusedException(Refusal.NOT_THERE);
    }
  }

  /** What is in the root or a folder, read as it is asked for. */
  DirectoryStream<Path> names(RemotePath path) throws IOException {
    if (path instanceof RemotePath.Root) {
      var places = Stream.of(Place.values()).map(Place::folder);
      return new Fixed(places.map(root::resolve).filter(Files::isDirectory).toList());
    }
    if (path instanceof RemotePath.Folder folder) {
      return names(folder.place());
    }
    throw new RefusedException(Refusal.NOT_THERE);
  }

  private static void deleteIfForgotten(Path file) throws IOException {
    try {
      var written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
      if (written.isBefore(Instant.now().minus(FORGOTTEN))) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // it has its name by now
    }
  }

  @SuppressWarnings("StreamResourceLeak") // whoever asked closes it
  private DirectoryStream<Path> names(Place place) throws IOException {
    try {
      return Files.newDirectoryStream(of(place), file -> isShown(place, file));
    } catch (NoSuchFileException e) {
      throw new RefusedException(Refusal.NOT_THERE);
    }
  }

  private static boolean isShown(Place place, Path file) {
    var kind = RemoteName.of(String.valueOf(file.getFileName()));
    boolean legal = kind == RemoteName.FINAL || (kind == RemoteName.TEMPORARY && place == Place.IN);
    return legal && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** How much lies in in/, without what is being uploaded. */
  Quota.Lying lying() throws IOException {
    long bytes = 0;
    long files = 0;
    try (var found = incoming(name -> !RemoteName.isOwn(name))) {
      for (var file : found) {
        bytes += size(file);
        files++;
      }
    }
    return new Quota.Lying(bytes, files);
  }

  /** The hub may take the file while it is looked at. */
  private static long size(Path file) throws IOException {
    try {
      Map<String, Object> size = Files.readAttributes(file, "size", LinkOption.NOFOLLOW_LINKS);
      return size.get("size") instanceof Long bytes ? bytes : 0;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /**
   * Removes what uploads left behind that no longer run. Of several hubs on this directory another
   * may be writing one just now.
   */
  void tidy() throws IOException {
    if (!Files.isDirectory(of(Place.IN))) {
      return;
    }
    try (var left = incoming(RemoteName::isOwn)) {
      for (var file : left) {
        deleteIfForgotten(file);
      }
    }
  }

  @SuppressWarnings("StreamResourceLeak")
  private DirectoryStream<Path> incoming(Predicate<String> name) throws IOException {
    return Files.newDirectoryStream(
        of(Place.IN), file -> name.test(String.valueOf(file.getFileName())));
  }

  private record Fixed(List<Path> paths) implements DirectoryStream<Path> {
    @Override
    public Iterator<Path> iterator() {
      return paths.iterator();
    }

    @Override
    public void close() {}
  }
}
