package org.yoyohub.core.payload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yoyohub.core.fault.FaultPoint;

/**
 * The rules for files, in one place: what is published is durable and whole, what is read is a
 * plain file and no link.
 *
 * <p>A rename is atomic but not durable until its directory is forced; a failed force is never
 * tried again, because the kernel may have dropped the pages by then.
 */
public final class FileOps {
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  private static final Set<OpenOption> CREATE =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);

  private FileOps() {}

  /**
   * Who may read a file: what is the hub's own stays its own, a partner's file is for its group.
   */
  public enum Readers {
    OWNER("rw-------"),
    GROUP("rw-r-----");

    private final String permissions;

    Readers(String permissions) {
      this.permissions = permissions;
    }

    private Set<PosixFilePermission> permissions() {
      return PosixFilePermissions.fromString(permissions);
    }
  }

  /** Writes into an open file. */
  public interface Filling {
    void into(FileChannel file) throws IOException;
  }

  /**
   * Fills a temporary file beside the target, forces it, renames it and forces the directory. After
   * any failure the target is as it was and the temporary file is gone.
   */
  public static void publish(Path temp, Path target, Filling filling) throws IOException {
    publish(temp, target, Readers.OWNER, filling);
  }

  /** The same for a file that others than the hub read. */
  public static void publish(Path temp, Path target, Readers readers, Filling filling)
      throws IOException {
    write(temp, readers, filling);
    publish(temp, target);
  }

  /** Fills a new file and forces it; a file that failed is discarded. */
  public static void write(Path temp, Filling filling) throws IOException {
    write(temp, Readers.OWNER, filling);
  }

  private static void write(Path temp, Readers readers, Filling filling) throws IOException {
    boolean done = false;
    try (var file = create(temp)) {
      // said of the open file too: the mask of the process takes something away when it is made
      Files.setPosixFilePermissions(temp, readers.permissions());
      filling.into(file);
      force(file);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(temp);
      }
    }
  }

  /** Makes a new file of the hub's own, for one who forces and names many of them together. */
  public static FileChannel create(Path temp) throws IOException {
    return FileChannel.open(
        temp, CREATE, PosixFilePermissions.asFileAttribute(Readers.OWNER.permissions()));
  }

  /** Makes what was written durable. */
  public static void force(FileChannel file) throws IOException {
    FaultPoint.at("file.force");
    file.force(true);
    FaultPoint.at("file.forced");
  }

  /** Gives a forced file its name, which is durable only when its directory is forced. */
  public static void rename(Path temp, Path target) throws IOException {
    FaultPoint.at("file.rename");
    Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE);
    FaultPoint.at("file.renamed");
  }

  /** Renames a forced file to its name and makes the name durable. */
  public static void publish(Path temp, Path target) throws IOException {
    try {
      rename(temp, target);
      forceDirectory(parent(target));
      if (!parent(temp).equals(parent(target))) {
        forceDirectory(parent(temp));
      }
    } finally {
      Files.deleteIfExists(temp);
    }
  }

  /** Makes the names in a directory durable. Opened for reading: a directory cannot be written. */
  public static void forceDirectory(Path directory) throws IOException {
    if (FaultPoint.isPlanned("skip:directory-force")) {
      return;
    }
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
    FaultPoint.at("directory.forced");
  }

  /** Makes a directory and its parents, each durable in the one above. */
  public static void makeDirectories(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    var above = parent(directory);
    makeDirectories(above);
    Files.createDirectories(directory);
    forceDirectory(above);
  }

  /** Opens a plain file; refuses a link, a second name of another file, a directory, a pipe. */
  public static InputStream readRegular(Path file) throws IOException {
    requireRegular(file);
    return Channels.newInputStream(FileChannel.open(file, READ));
  }

  private static void requireRegular(Path file) throws IOException {
    var what = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!what.isRegularFile() || number(file, "nlink") != 1) {
      throw new NotRegularException();
    }
  }

  /** Whether it is a plain file with this one name. */
  public static boolean isPlain(Path file) throws IOException {
    try {
      requireRegular(file);
      return true;
    } catch (NotRegularException | NoSuchFileException e) {
      return false;
    }
  }

  /** The text of a small plain file; its beginning, one byte over the limit, when it is longer. */
  public static byte[] readSmall(Path file, int limit) throws IOException {
    try (var in = readRegular(file)) {
      return in.readNBytes(limit + 1);
    }
  }

  /** Whether something has this name, be it a link that leads nowhere. */
  public static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Which copy on disk this is, as inode:mtime:size; "" when there is none. */
  public static String arrivalKey(Path file) throws IOException {
    try {
      var modified = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
      return number(file, "ino") + ":" + modified.toInstant() + ":" + number(file, "size");
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static long number(Path file, String attribute) throws IOException {
    Map<String, Object> found =
        Files.readAttributes(file, "unix:" + attribute, LinkOption.NOFOLLOW_LINKS);
    return ((Number) Objects.requireNonNull(found.get(attribute))).longValue();
  }

  /** Publishes a text, UTF-8, under a name beside which a temporary one may lie. */
  public static void publishText(Path target, String text) throws IOException {
    publishText(target, Readers.OWNER, text);
  }

  /** The same for a text that others than the hub read. */
  public static void publishText(Path target, Readers readers, String text) throws IOException {
    var temp = target.resolveSibling("." + target.getFileName() + ".part");
    Files.deleteIfExists(temp);
    var bytes = java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    publish(temp, target, readers, file -> writeAll(file, bytes));
  }

  static void writeAll(FileChannel file, java.nio.ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  static Path parent(Path path) {
    return Objects.requireNonNull(path.toAbsolutePath().getParent());
  }
}
