package org.yoyohub.ops.gate;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.ops.gate.room.Fetched;

/** Logs what happens, tells it on, and keeps a listener's trouble and slowness from the gate. */
final class GuardedEvents implements GateEvents, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(GuardedEvents.class);
  private static final int WAITING = 10_000;

  private final GateEvents events;
  private final ThreadPoolExecutor teller =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          task -> new Thread(task, "gate-events"),
          new ThreadPoolExecutor.CallerRunsPolicy());

  GuardedEvents(GateEvents events) {
    this.events = events;
  }

  @Override
  public void loggedIn(String partner, InetAddress address) {
    log.atInfo().addKeyValue("partner", partner).log("partner logged in at the gate");
    later(() -> events.loggedIn(partner, address));
  }

  @Override
  public void refusedLogin(boolean isPartner, InetAddress address, String reason) {
    log.atWarn()
        .addKeyValue("address", address.getHostAddress())
        .addKeyValue("reason", reason)
        .log("login refused at the gate");
    later(() -> events.refusedLogin(isPartner, address, reason));
  }

  @Override
  public void banned(InetAddress address, Instant until) {
    log.atWarn()
        .addKeyValue("address", address.getHostAddress())
        .addKeyValue("until", until)
        .log("address banned from the gate");
    later(() -> events.banned(address, until));
  }

  @Override
  public void uploaded(String partner, String name, long bytes) {
    guard(() -> events.uploaded(partner, name, bytes));
  }

  @Override
  public void refused(String partner, String operation, String code) {
    log.atInfo()
        .addKeyValue("partner", partner)
        .addKeyValue("operation", operation)
        .addKeyValue("code", code)
        .log("operation refused at the gate");
    guard(() -> events.refused(partner, operation, code));
  }

  @Override
  public void fetched(String partner, Fetched file) {
    guard(() -> events.fetched(partner, file));
  }

  @Override
  public void sessionEnded(String partner, Set<Fetched> fetched) {
    later(() -> events.sessionEnded(partner, fetched));
  }

  private void later(Runnable telling) {
    teller.execute(() -> guard(telling));
  }

  private static void guard(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException e) {
      log.atError().addKeyValue("cause", e.getClass().getName()).log("gate event was not taken");
    }
  }

  /** Tells what is left to tell. */
  @Override
  public void close() {
    teller.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    teller.shutdown();
    try {
      teller.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
