package org.yoyohub.routes.remote;

import com.jcraft.jsch.SftpProgressMonitor;
import java.util.concurrent.atomic.AtomicLong;

/** How far one transfer has come, and how far it may go. */
final class Transfer implements SftpProgressMonitor {
  private final AtomicLong moved = new AtomicLong();
  private final long most;

  Transfer(long most) {
    this.most = most;
  }

  AtomicLong moved() {
    return moved;
  }

  @Override
  public void init(int op, String src, String dest, long max) {}

  @Override
  public boolean count(long bytes) {
    return moved.addAndGet(bytes) <= most;
  }

  @Override
  public void end() {}
}
