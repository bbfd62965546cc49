package org.yoyohub.jobs.intake;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands portions of work to one thread beside the caller's, in order, so that reading and sending
 * go on at the same time. A few portions may wait, no more; the first failure ends it and comes out
 * here.
 */
final class Handover implements AutoCloseable {
  private static final int PLACES = 8;

  private final ExecutorService beside = Executors.newSingleThreadExecutor(Handover::thread);
  private final Semaphore places = new Semaphore(PLACES);
  private volatile @Nullable RuntimeException failure;

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "staging");
    thread.setDaemon(true);
    return thread;
  }

  void hand(Runnable portion) {
    throwFailure();
    places.acquireUninterruptibly();
    beside.execute(() -> run(portion));
  }

  private void run(Runnable portion) {
    try {
      if (failure == null) {
        portion.run();
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      places.release();
    }
  }

  private void throwFailure() {
    var thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
  }

  /** Waits until all that was handed over is done. */
  void await() {
    places.acquireUninterruptibly(PLACES);
    places.release(PLACES);
    throwFailure();
  }

  /** Lets what is at hand end and takes nothing more. */
  @Override
  public void close() {
    beside.shutdown();
    try {
      if (!beside.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a portion is still being sent");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
