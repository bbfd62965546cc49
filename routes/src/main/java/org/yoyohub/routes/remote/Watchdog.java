package org.yoyohub.routes.remote;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.yoyohub.routes.remote.RemoteException.Reason;
import org.yoyohub.routes.remote.RemoteException.Stage;

/**
 * Cuts a wire under work that does not end in its time. It cuts from outside: a thread that hangs
 * in a write holds the library's locks, so nothing polite would reach it.
 */
final class Watchdog {
  private static final ScheduledThreadPoolExecutor ALARMS = alarms();

  private final Wire wire;
  private volatile boolean hasBitten;

  Watchdog(Wire wire) {
    this.wire = wire;
  }

  /** Work that ends in its time or fails. */
  <T> T within(Duration limit, Stage stage, Callable<T> work) throws RemoteException {
    return under(ALARMS.schedule(this::bite, limit.toNanos(), TimeUnit.NANOSECONDS), stage, work);
  }

  /** Work that moves on in every window or fails. */
  <T> T moving(Deadlines deadlines, AtomicLong moved, Stage stage, Callable<T> work)
      throws RemoteException {
    long window = deadlines.window().toNanos();
    var seen = new AtomicLong();
    Runnable look =
        () -> {
          if (moved.get() - seen.getAndSet(moved.get()) < deadlines.leastBytesPerWindow()) {
            bite();
          }
        };
    return under(
        ALARMS.scheduleAtFixedRate(look, window, window, TimeUnit.NANOSECONDS), stage, work);
  }

  private <T> T under(ScheduledFuture<?> alarm, Stage stage, Callable<T> work)
      throws RemoteException {
    try {
      return work.call();
    } catch (Exception e) {
      throw hasBitten ? new RemoteException(Reason.DEADLINE, stage, e) : Faults.of(e, stage);
    } finally {
      alarm.cancel(false);
    }
  }

  private void bite() {
    hasBitten = true;
    wire.cut();
  }

  private static ScheduledThreadPoolExecutor alarms() {
    var alarms =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              var thread = new Thread(work, "remote-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    alarms.setRemoveOnCancelPolicy(true);
    return alarms;
  }
}
