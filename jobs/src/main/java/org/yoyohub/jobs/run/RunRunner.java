package org.yoyohub.jobs.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.jobs.hall.Faults;
import org.yoyohub.jobs.hall.Hall;

/**
 * Does what is asked for, one run after the other. What fails stays asked for and is tried again
 * after a pause, without a limit: the reason stands beside it.
 */
public final class RunRunner implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RunRunner.class);
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final long LOOK_MILLIS = 200;
  private static final long RENEW_MILLIS = 60_000;

  private final Map<String, HubJob> jobs;
  private final RunRequests requests;
  private final RunJob runJob;
  private final String owner;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(2, RunRunner::thread);
  private volatile boolean closing;
  private volatile @Nullable Run inHand;

  public RunRunner(Hall hall, List<HubJob> jobs, JobRepository repository, JobOperator operator) {
    this.jobs = jobs.stream().collect(Collectors.toMap(HubJob::name, Function.identity()));
    this.requests = new RunRequests(hall.jdbc(), hall.clock());
    this.runJob = new RunJob(repository, operator, requests, hall.transaction());
    this.owner = hall.owner();
  }

  private static Thread thread(Runnable work) {
    return new Thread(work, "runs");
  }

  /** What is asked for, and how it stands. */
  public RunRequests requests() {
    return requests;
  }

  /** The jobs there are, by name. */
  public List<String> names() {
    return jobs.keySet().stream().sorted().toList();
  }

  /** Begins to look for work; what this node's name had in hand before may be taken at once. */
  public void start(String node) {
    endLeases(node);
    every(LOOK_MILLIS, this::drain);
    every(RENEW_MILLIS, this::renew);
  }

  /** Frees what an owner, known to be gone, had in hand; all whose names begin so. */
  public void endLeases(String owner) {
    requests.endLeases(owner);
  }

  private void every(long pause, Runnable work) {
    var unused = threads.scheduleWithFixedDelay(work, 0, pause, TimeUnit.MILLISECONDS);
  }

  /** Runs until nothing waits that may run now. */
  public void drain() {
    try {
      while (!closing && runNext()) {
        // one after the other
      }
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("fault", Faults.of("runs", "-", e).getMessage()).log("runs pause");
    }
  }

  private boolean runNext() {
    var claimed = requests.claim(owner, RunJob.LEASE);
    claimed.ifPresent(this::run);
    return claimed.isPresent();
  }

  private void run(Run run) {
    inHand = run;
    try {
      var job = jobs.get(run.job());
      if (job == null) {
        requests.failed(run, "no job is named so: " + names(), Duration.ofHours(1));
      } else {
        runJob.run(job, run);
        requests.done(run);
      }
    } catch (HubException e) {
      settle(run, e);
    } finally {
      inHand = null;
    }
  }

  private void settle(Run run, HubException fault) {
    log.atError()
        .addKeyValue("run", run.signature())
        .addKeyValue("fault", fault.code())
        .addKeyValue("what", fault.getMessage())
        .log("run failed");
    requests.failed(run, fault.code() + ": " + fault.getMessage(), PAUSE);
  }

  private void renew() {
    var run = inHand;
    if (run != null) {
      try {
        requests.require(run, RunJob.LEASE);
      } catch (RuntimeException e) {
        log.atWarn().addKeyValue("run", run.signature()).log("lease not renewed");
      }
    }
  }

  /** Takes nothing more and waits for the run at hand. */
  @Override
  public void close() {
    closing = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
        log.warn("a run at hand is left to its lease");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
