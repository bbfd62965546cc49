package org.yoyohub.ops.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A partner that sends a small file now and again, whatever becomes of the hub. */
public final class SteadyStream implements AutoCloseable {
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Future<?> sending;

  public SteadyStream(Sender sender, long pauseMillis) {
    this.sending =
        thread.scheduleWithFixedDelay(() -> send(sender), 0, pauseMillis, TimeUnit.MILLISECONDS);
  }

  private static void send(Sender sender) {
    try {
      sender.send(2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends after the file at hand. */
  @Override
  public void close() {
    sending.cancel(false);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the sender does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
