package org.yoyohub.ops.node;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.jobs.run.RunRequests;
import org.yoyohub.jobs.run.RunRequests.Standing;
import org.yoyohub.jobs.run.RunState;

/**
 * Asks for what a business date still lacks, each job once; keys, where it is agreed, again and
 * again. A day on which no hub ran is not made up for: what it left is done with the next.
 */
final class DailyRuns implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DailyRuns.class);
  private static final String BY = "schedule";

  private final RunRequests requests;
  private final DayPlan plan;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(DailyRuns::thread);

  DailyRuns(RunRequests requests, DayPlan plan, Clock clock) {
    this.requests = requests;
    this.plan = plan;
    this.clock = clock;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "daily");
    thread.setDaemon(true);
    return thread;
  }

  /** Looks each minute, when there is a plan. */
  void start() {
    if (plan.at().isPresent()) {
      var unused = thread.scheduleWithFixedDelay(this::watch, 0, 1, TimeUnit.MINUTES);
    }
  }

  private void watch() {
    try {
      look();
    } catch (RuntimeException e) {
      log.atWarn()
          .addKeyValue("what", e.getClass().getSimpleName())
          .log("the day's runs cannot be asked for");
    }
  }

  /** Asks for what is due now. */
  void look() {
    var now = clock.instant().atZone(clock.getZone());
    if (plan.at().filter(at -> !now.toLocalTime().isBefore(at)).isPresent()) {
      plan.jobs().forEach(job -> requests.request(job, now.toLocalDate(), BY, "daily"));
      keysAgain(now.toLocalDate(), now.toInstant());
    }
  }

  private void keysAgain(LocalDate day, Instant now) {
    if (!plan.keysEvery().isZero()
        && requests.find(DayPlan.KEYS, day).filter(keys -> isOver(keys, now)).isPresent()) {
      requests.again(DayPlan.KEYS, day, BY, "every " + plan.keysEvery());
    }
  }

  private boolean isOver(Standing keys, Instant now) {
    var ended = keys.endedAt();
    return keys.state() == RunState.DONE
        && ended != null
        && !ended.plus(plan.keysEvery()).isAfter(now);
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
