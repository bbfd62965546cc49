package org.yoyohub.jobs.intake;

import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.core.ledger.LeaseKeeper;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.ledger.StaleClaimException;
import org.yoyohub.jobs.hall.Faults;

/**
 * Starts a job for each delivery that waits. Runs at its own pace, never at the partner's: it asks
 * the ledger, claims one, and lets go of it when the job is over.
 */
public final class IntakeRunner implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(IntakeRunner.class);
  private static final long PAUSE_MILLIS = 100;
  private static final long CAREFUL_MILLIS = 20_000;
  private static final long SWEEP_SECONDS = 30;

  private final Ledger ledger;
  private final IntakeJob job;
  private final HeldNotices notices;
  private final Leftovers leftovers;
  private final SubjectOrder order;
  private final String owner;
  private final int workers;
  private final LeaseKeeper leases;
  private final ScheduledExecutorService threads;
  private volatile boolean closing;

  IntakeRunner(
      Ledger ledger,
      IntakeJob job,
      HeldNotices notices,
      Leftovers leftovers,
      SubjectOrder order,
      String owner,
      int workers) {
    this.ledger = ledger;
    this.leases = new LeaseKeeper(ledger);
    this.job = job;
    this.notices = notices;
    this.leftovers = leftovers;
    this.order = order;
    this.owner = owner;
    this.workers = workers;
    this.threads = Executors.newScheduledThreadPool(workers + 1, IntakeRunner::thread);
  }

  private static Thread thread(Runnable work) {
    return new Thread(work, "intake");
  }

  /** Begins to look for work; returns at once. */
  public void start() {
    start(false);
  }

  /**
   * The same. After a crash one worker goes ahead: should a delivery have been the reason, no other
   * is in hand when it happens again, and none is taken for the culprit.
   */
  public void start(boolean afterACrash) {
    for (int i = 0; i < workers; i++) {
      long delay = afterACrash && i > 0 ? CAREFUL_MILLIS : 0;
      var unused =
          threads.scheduleWithFixedDelay(this::drain, delay, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
    every(SWEEP_SECONDS, TimeUnit.SECONDS, this::sweep);
  }

  private void every(long pause, TimeUnit unit, Runnable work) {
    var unused = threads.scheduleWithFixedDelay(work, 0, pause, unit);
  }

  /**
   * Works until nothing waits any more. A fault of the world ends the round; the next one tries
   * again.
   */
  public void drain() {
    try {
      notices.tell();
      while (!closing && runNext()) {
        // one after the other
      }
    } catch (RuntimeException e) {
      log.atWarn()
          .addKeyValue("fault", Faults.of("intake", "-", e).getMessage())
          .log("intake pauses");
    }
  }

  /** Runs the next waiting delivery; false when none waits that may run now. */
  public boolean runNext() {
    var put = new HashSet<String>();
    var claimed = ledger.claimInbound(owner, LeaseKeeper.LEASE);
    while (claimed.filter(order::mustWait).isPresent()) {
      ledger.giveBack(claimed.get());
      if (!put.add(claimed.get().id())) {
        return false;
      }
      claimed = ledger.claimInbound(owner, LeaseKeeper.LEASE);
    }
    claimed.ifPresent(this::run);
    return claimed.isPresent();
  }

  private void run(Delivery delivery) {
    try {
      leases.keeping(delivery, () -> work(delivery));
    } catch (StaleClaimException e) {
      log.atWarn().addKeyValue("delivery", delivery.id()).log("another has taken it over");
    }
  }

  private boolean work(Delivery delivery) {
    try {
      job.run(delivery);
      ledger.giveBack(delivery);
      return true;
    } catch (HubException e) {
      settle(delivery, e);
      return false;
    }
  }

  private void settle(Delivery delivery, HubException fault) {
    log.atError()
        .addKeyValue("delivery", delivery.id())
        .addKeyValue("if", delivery.interfaceId())
        .addKeyValue("partner", delivery.partner())
        .addKeyValue("fault", fault.code())
        .addKeyValue("what", fault.getMessage())
        .log("intake failed");
    switch (fault.code().remedy()) {
      case RETRY -> ledger.tryLater(delivery, String.valueOf(fault.code()), RetryPlan.OF_THE_HUB);
      case HOLD, STOP -> setAside(delivery, fault);
    }
  }

  /**
   * Nobody works on what is held: released, it may be taken up at once. Who was overtaken meanwhile
   * holds nothing: the fault may be no more than what the other has cleared away.
   */
  private void setAside(Delivery delivery, HubException fault) {
    ledger.renew(delivery, LeaseKeeper.LEASE);
    ledger.hold(delivery.id(), owner, "fault " + fault.code() + ": " + fault.getMessage());
    ledger.giveBack(delivery);
  }

  void sweep() {
    try {
      leftovers.sweep();
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("fault", Faults.of("sweep", "-", e).getMessage()).log("not swept");
    }
  }

  /** Stops claiming and waits for the jobs at hand. */
  @Override
  public void close() {
    closing = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
        log.warn("jobs at hand are left to their leases");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    leases.close();
  }
}
