package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.routes.remote.PullReport.Why;
import org.yoyohub.routes.remote.RemoteException.Reason;

/** Brings files from a partner's folder here: hidden and whole, and not durable yet. */
final class LocalCopies {
  private final Remote remote;
  private final String folder;
  private final Path here;

  LocalCopies(Remote remote, String folder, Path here) {
    this.remote = remote;
    this.folder = folder;
    this.here = here;
  }

  /** Brings one file; otherwise tells why not. */
  Optional<LocalCopy> bring(RemoteFile file, String hiddenName, Consumer<Why> not)
      throws IOException {
    var hidden = here.resolve(hiddenName);
    Files.deleteIfExists(hidden);
    var copy = new LocalCopy(file, hidden, FileOps.create(hidden));
    boolean isWhole = false;
    try {
      isWhole = isWhole(SafeNames.path(folder, file.name()), file.bytes(), copy.open());
      if (!isWhole) {
        not.accept(Why.CHANGED);
      }
    } catch (RemoteException e) {
      not.accept(goneOr(e));
    } finally {
      if (!isWhole) {
        copy.close();
      }
    }
    return isWhole ? Optional.of(copy) : Optional.empty();
  }

  private static Why goneOr(RemoteException e) throws RemoteException {
    if (e.reason() == Reason.MISSING) {
      return Why.GONE;
    }
    throw e;
  }

  /** As long as it was listed, when it is read and after that. */
  private boolean isWhole(String path, long size, FileChannel file) throws IOException {
    FaultPoint.at("pull.get");
    remote.get(path, Channels.newOutputStream(file), size);
    return file.size() == size && remote.size(path).orElse(-1) == size;
  }
}
