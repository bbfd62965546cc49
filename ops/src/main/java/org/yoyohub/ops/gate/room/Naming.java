package org.yoyohub.ops.gate.room;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to give a name in a partner's folders, had by one at a time among all hubs on them.
 *
 * <p>A file lock keeps out other processes only, and a process may have it once; so within one the
 * threads take turns first.
 */
final class Naming {
  private static final Map<Path, Object> TURNS = new ConcurrentHashMap<>();
  private static final Set<OpenOption> OPENED =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);

  private final Path file;
  private final Object turn;

  Naming(Path root) {
    this.file = root.resolve(".gate.lock");
    this.turn = TURNS.computeIfAbsent(file, any -> new Object());
  }

  /** Looks whether a name is free and gives it. */
  interface Giving {
    void now() throws IOException;
  }

  void alone(Giving giving) throws IOException {
    synchronized (turn) {
      locked(giving);
    }
  }

  private void locked(Giving giving) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = FileChannel.open(file, OPENED, ownerOnly)) {
      var lock = channel.lock();
      try {
        giving.now();
      } finally {
        lock.release();
      }
    }
  }
}
