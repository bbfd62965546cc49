package org.yoyohub.ops.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Keeps a second hub from running on the same data directory, or, where several share a database, a
 * second one of the same name. The kernel lets go of it with the process.
 */
public final class DirectoryLock implements AutoCloseable {
  public static final String FILE = "hub.lock";

  private final List<FileLock> locks;

  private DirectoryLock(List<FileLock> locks) {
    this.locks = locks;
  }

  /** The whole directory for one hub; refused when another process has it. */
  public static DirectoryLock take(Path directory) throws IOException, SettingsException {
    return new DirectoryLock(List.of(lock(directory.resolve(FILE), false, "on " + directory)));
  }

  /** A place beside hubs of other names; refused when one of this name, or one alone, is there. */
  public static DirectoryLock share(Path directory, String node)
      throws IOException, SettingsException {
    var all = lock(directory.resolve(FILE), true, "alone on " + directory);
    try {
      var own = "as node " + node + " on " + directory;
      return new DirectoryLock(
          List.of(all, lock(directory.resolve("hub-" + node + ".lock"), false, own)));
    } catch (IOException | SettingsException e) {
      release(all);
      throw e;
    }
  }

  private static FileLock lock(Path file, boolean shared, String where)
      throws IOException, SettingsException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    var lock = channel.tryLock(0, Long.MAX_VALUE, shared);
    if (lock == null) {
      channel.close();
      throw new SettingsException(List.of("another hub runs " + where));
    }
    return lock;
  }

  private static void release(FileLock lock) throws IOException {
    lock.release();
    lock.acquiredBy().close();
  }

  @Override
  public void close() throws IOException {
    for (var lock : locks) {
      release(lock);
    }
  }
}
