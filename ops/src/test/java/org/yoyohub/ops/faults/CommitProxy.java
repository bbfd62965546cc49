package org.yoyohub.ops.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a hub and its database. Told to, it lets a commit through and loses the answer:
 * the connection is gone, and nobody on this side knows what became of it.
 */
final class CommitProxy implements AutoCloseable {
  private static final int IDLE = Integer.MIN_VALUE;
  private final ServerSocket door;
  private final int database;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger until = new AtomicInteger(IDLE);
  private volatile boolean dropped;

  CommitProxy(int database) throws IOException {
    this.database = database;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Loses the answer to the n-th commit from now. */
  void dropAfter(int commits) {
    dropped = false;
    until.set(commits);
  }

  /** Whether it did; what has not happened yet is called off. */
  boolean hasDropped() {
    until.set(IDLE);
    return dropped;
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        connect(door.accept());
      }
    } catch (IOException e) {
      // the door was closed
    }
  }

  private void connect(Socket hub) throws IOException {
    var server = new Socket(InetAddress.getLoopbackAddress(), database);
    var isLost = new AtomicBoolean();
    threads.execute(
        () ->
            pump(
                hub,
                server,
                (block, n) -> {
                  isLost.compareAndSet(false, isToBeLost(block, n));
                  return true;
                }));
    threads.execute(() -> pump(server, hub, (block, n) -> !isLost.get()));
  }

  /** Whether bytes may go on. */
  private interface Watch {
    boolean lets(byte[] block, int n);
  }

  /** Ends both sides when bytes may not go on: an answer is lost only once it was given. */
  private static void pump(Socket from, Socket to, Watch watch) {
    try (from;
        to) {
      var block = new byte[1 << 16];
      int n = from.getInputStream().read(block);
      while (n >= 0 && watch.lets(block, n)) {
        to.getOutputStream().write(block, 0, n);
        n = from.getInputStream().read(block);
      }
    } catch (IOException e) {
      // one side is gone, so goes the other
    }
  }

  private boolean isToBeLost(byte[] block, int n) {
    var text = new String(block, 0, n, StandardCharsets.ISO_8859_1);
    boolean lost = text.contains("COMMIT\0") && until.decrementAndGet() == 0;
    dropped |= lost;
    return lost;
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
