package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.routes.remote.PullReport.Why;
import org.yoyohub.routes.remote.RemoteException.Reason;

/** Brings files from a partner's folder here: hidden, whole, durable, and only then by name. */
final class LocalCopies {
  private final Remote remote;
  private final String folder;
  private final Path here;

  LocalCopies(Remote remote, String folder, Path here) {
    this.remote = remote;
    this.folder = folder;
    this.here = here;
  }

  /** Brings one file; otherwise says why not. The same bytes under this name are as good. */
  Optional<Why> bring(RemoteFile file) throws IOException {
    var temp = here.resolve(".pull.part");
    try {
      return isWhole(SafeNames.path(folder, file.name()), file.bytes(), temp)
          ? publish(temp, here.resolve(file.name()))
          : Optional.of(Why.CHANGED);
    } catch (RemoteException e) {
      return Optional.of(goneOr(e));
    } finally {
      Files.deleteIfExists(temp);
    }
  }

  private static Why goneOr(RemoteException e) throws RemoteException {
    if (e.reason() == Reason.MISSING) {
      return Why.GONE;
    }
    throw e;
  }

  /** As long as it was listed, when it is read and after that. */
  private boolean isWhole(String path, long size, Path temp) throws IOException {
    Files.deleteIfExists(temp);
    FaultPoint.at("pull.get");
    FileOps.write(temp, file -> remote.get(path, Channels.newOutputStream(file), size));
    return Files.size(temp) == size && remote.size(path).orElse(-1) == size;
  }

  private static Optional<Why> publish(Path temp, Path target) throws IOException {
    if (FileOps.exists(target)) {
      return isSame(temp, target) ? Optional.empty() : Optional.of(Why.OTHER_BYTES);
    }
    FaultPoint.at("pull.publish");
    FileOps.publish(temp, target);
    FaultPoint.at("pull.got");
    return Optional.empty();
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
        && Files.mismatch(one, other) == -1;
  }
}
