package org.yoyohub.routes.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A wire between hub and partner on which anything may happen to the bytes. */
public final class BlackHole implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;

  private final int target;
  private final ServerSocket entrance;
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private volatile Weather weather = Weather.FINE;
  private volatile Weather next = Weather.FINE;
  private volatile long changesAfterSent = Long.MAX_VALUE;
  private volatile long changesAfterAnswered = Long.MAX_VALUE;
  private volatile boolean isClosed;

  /** What happens to the bytes. */
  public enum Weather {
    FINE,
    /** Everything is swallowed and every socket stays open. */
    SWALLOWED,
    /** What the partner answers is swallowed. */
    DEAF,
    /** One byte in a second. */
    SLOW,
    /** Nothing is read any more. */
    STUCK,
    RESET
  }

  public BlackHole(int target) throws IOException {
    this.target = target;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    run("hole-entrance", this::accept);
  }

  public int port() {
    return entrance.getLocalPort();
  }

  public void weather(Weather now) {
    changesAfterSent = Long.MAX_VALUE;
    changesAfterAnswered = Long.MAX_VALUE;
    weather = now;
  }

  /** The weather changes when so many bytes more have gone to the partner. */
  public void afterSent(long bytes, Weather then) {
    next = then;
    changesAfterSent = sent.get() + bytes;
  }

  /** The weather changes when so many bytes more have come from the partner. */
  public void afterAnswered(long bytes, Weather then) {
    next = then;
    changesAfterAnswered = answered.get() + bytes;
  }

  /** All bytes that went to the partner so far. */
  long sent() {
    return sent.get();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void run(String name, Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // a socket that was closed is how a pump ends
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (!isClosed) {
      var hub = entrance.accept();
      var partner = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.add(hub);
      sockets.add(partner);
      run("hole-out", () -> pump(hub, partner, true));
      run("hole-back", () -> pump(partner, hub, false));
    }
  }

  private void pump(Socket from, Socket to, boolean isOut) throws IOException {
    var block = new byte[1 << 14];
    try (from;
        to) {
      for (int read = read(from, block); read >= 0; read = read(from, block)) {
        pass(block, read, from, to, isOut);
      }
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private int read(Socket from, byte[] block) throws IOException {
    InputStream in = from.getInputStream();
    return in.read(block, 0, weather == Weather.SLOW ? 1 : block.length);
  }

  private void pass(byte[] block, int length, Socket from, Socket to, boolean isOut)
      throws IOException {
    count(length, isOut);
    switch (weather) {
      case FINE -> to.getOutputStream().write(block, 0, length);
      case SWALLOWED -> {}
      case STUCK -> waitForTheEnd();
      case DEAF -> {
        if (isOut) {
          to.getOutputStream().write(block, 0, length);
        }
      }
      case SLOW -> {
        LockSupport.parkNanos(SECOND);
        to.getOutputStream().write(block, 0, length);
      }
      case RESET -> {
        from.setSoLinger(true, 0);
        to.setSoLinger(true, 0);
        throw new IOException("reset");
      }
    }
  }

  private void waitForTheEnd() {
    while (!isClosed) {
      LockSupport.parkNanos(SECOND / 50);
    }
  }

  private void count(int length, boolean isOut) {
    long all = (isOut ? sent : answered).addAndGet(length);
    if (all >= (isOut ? changesAfterSent : changesAfterAnswered)) {
      weather(next);
    }
  }

  @Override
  public void close() throws IOException {
    isClosed = true;
    entrance.close();
    for (var socket : sockets) {
      socket.close();
    }
  }
}
