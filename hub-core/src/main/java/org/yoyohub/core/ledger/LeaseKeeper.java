package org.yoyohub.core.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.core.delivery.Delivery;

/** Keeps the leases of what is in hand alive, however long the work takes. */
public final class LeaseKeeper implements AutoCloseable {
  /** Renewed three times before it is over; a node that died is missed for no longer. */
  public static final Duration LEASE = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(LeaseKeeper.class);
  private static final long RENEW_SECONDS = 10;

  private final Ledger ledger;
  private final Map<String, Delivery> inHand = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(LeaseKeeper::thread);

  public LeaseKeeper(Ledger ledger) {
    this.ledger = ledger;
    var unused =
        thread.scheduleWithFixedDelay(this::renew, RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "leases");
    thread.setDaemon(true);
    return thread;
  }

  /** Work on a claimed delivery, with its result. */
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does the work and keeps the claim meanwhile; it is not given back in the end. */
  public <T, E extends Exception> T keeping(Delivery claimed, Work<T, E> work) throws E {
    inHand.put(claimed.id(), claimed);
    try {
      return work.run();
    } finally {
      inHand.remove(claimed.id());
    }
  }

  private void renew() {
    for (var delivery : inHand.values()) {
      try {
        ledger.renew(delivery, LEASE);
      } catch (RuntimeException e) {
        log.atWarn().addKeyValue("delivery", delivery.id()).log("lease not renewed");
      }
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
