package org.yoyohub.routes.remote;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.routes.remote.RemoteException.Reason;

/** A partner's folder from which files go when they are taken: away, or into done beside it. */
final class RemoteShelf {
  private static final Set<Reason> FORBIDDEN =
      EnumSet.of(Reason.DENIED, Reason.FAILED, Reason.MISSING);

  private final Remote remote;
  private final String folder;
  private final String done;

  RemoteShelf(Remote remote, String folder) {
    this.remote = remote;
    this.folder = folder;
    this.done = folder.substring(0, folder.lastIndexOf('/') + 1) + "done";
  }

  /** Whether it went. */
  boolean clear(RemoteFile file) throws IOException {
    FaultPoint.at("pull.remove");
    boolean isGone = delete(file) || moveAside(file);
    FaultPoint.at("pull.removed");
    return isGone;
  }

  private boolean delete(RemoteFile file) throws RemoteException {
    return isAllowed(() -> remote.delete(path(folder, file)));
  }

  private boolean moveAside(RemoteFile file) throws RemoteException {
    return isAllowed(() -> remote.rename(path(folder, file), path(done, file)));
  }

  /** Something asked of the server. */
  private interface Wish {
    void ask() throws RemoteException;
  }

  private static boolean isAllowed(Wish wish) throws RemoteException {
    try {
      wish.ask();
      return true;
    } catch (RemoteException e) {
      if (FORBIDDEN.contains(e.reason())) {
        return false;
      }
      throw e;
    }
  }

  private static String path(String folder, RemoteFile file) {
    return SafeNames.path(folder, file.name());
  }
}
