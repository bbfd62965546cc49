package org.yoyohub.routes.remote;

import com.jcraft.jsch.ChannelSftp.LsEntry;
import com.jcraft.jsch.ChannelSftp.LsEntrySelector;
import com.jcraft.jsch.SftpATTRS;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes what a listing brings, up to a number and up to a time: of a folder too large for one look
 * the first part is taken, and what is taken goes from there.
 */
final class Gathering implements LsEntrySelector {
  private static final int HAS_PERMISSIONS = 4;
  private static final int BYTES_EACH = 100;

  private final List<RemoteFile> files = new ArrayList<>();
  private final AtomicLong moved = new AtomicLong();
  private final long end;
  private int seen;
  private int unsafe;
  private boolean isCut;

  Gathering(Duration limit) {
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** About how many bytes of the listing came. */
  AtomicLong moved() {
    return moved;
  }

  Listing listing() {
    return new Listing(List.copyOf(files), unsafe, isCut);
  }

  @Override
  public int select(LsEntry entry) {
    isCut = seen == Listing.MOST || System.nanoTime() - end > 0;
    if (isCut) {
      return BREAK;
    }
    seen++;
    moved.addAndGet(BYTES_EACH);
    take(entry.getFilename(), entry.getAttrs());
    return CONTINUE;
  }

  private void take(String name, SftpATTRS about) {
    if (!isPlain(about) || SafeNames.isHidden(name)) {
      return;
    }
    if (SafeNames.isSafe(name)) {
      files.add(new RemoteFile(name, about.getSize(), about.getMTime()));
    } else {
      unsafe++;
    }
  }

  /** A server that tells no kind is taken to list files. */
  private static boolean isPlain(SftpATTRS about) {
    return about.isReg() || (about.getFlags() & HAS_PERMISSIONS) == 0;
  }
}
