package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.payload.FileOps;

/** A partner's file that lies here whole under a hidden name, until it is named or thrown away. */
record LocalCopy(RemoteFile file, Path hidden, FileChannel open) implements AutoCloseable {

  void force() throws IOException {
    FileOps.force(open);
  }

  /** Gives it its name, unless other bytes have it; the same bytes under it are as good. */
  boolean name() throws IOException {
    var target = hidden.resolveSibling(file.name());
    if (FileOps.exists(target)) {
      return isSame(target);
    }
    FaultPoint.at("pull.publish");
    FileOps.rename(hidden, target);
    FaultPoint.at("pull.got");
    return true;
  }

  private boolean isSame(Path other) throws IOException {
    return Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
        && Files.mismatch(hidden, other) == -1;
  }

  @Override
  public void close() throws IOException {
    open.close();
    Files.deleteIfExists(hidden);
  }
}
