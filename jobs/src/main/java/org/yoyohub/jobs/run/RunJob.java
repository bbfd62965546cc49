package org.yoyohub.jobs.run;

import java.time.Duration;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.jobs.hall.Faults;

/** Runs one job in Spring Batch, which is told the run, its business date, attempt and fence. */
final class RunJob {
  /** A step is one transaction, in which nobody can renew it: it must fit into the lease. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private final JobRepository repository;
  private final JobOperator operator;
  private final RunRequests requests;
  private final TransactionTemplate transaction;

  RunJob(
      JobRepository repository,
      JobOperator operator,
      RunRequests requests,
      TransactionTemplate transaction) {
    this.repository = repository;
    this.operator = operator;
    this.requests = requests;
    this.transaction = transaction;
  }

  /** Runs all steps; what goes wrong comes out as a fault. */
  void run(HubJob job, Run run) {
    try {
      var execution = operator.start(batch(job, run), parameters(run));
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failed(run, execution);
      }
    } catch (HubException e) {
      throw e;
    } catch (Exception e) {
      throw Faults.of("the job", run.signature(), e);
    }
  }

  private Job batch(HubJob job, Run run) {
    var steps = job.steps();
    var builder = new JobBuilder(job.name(), repository).start(step(steps.get(0), run));
    for (var step : steps.subList(1, steps.size())) {
      builder = builder.next(step(step, run));
    }
    return builder.build();
  }

  private Step step(RunStep step, Run run) {
    return new StepBuilder(step.name(), repository)
        .tasklet(
            (contribution, context) -> {
              transact(step, run);
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }

  /** The claim is checked first and locked until the end: two can not do one step at a time. */
  private void transact(RunStep step, Run run) {
    transaction.executeWithoutResult(
        status -> {
          requests.require(run, LEASE);
          try {
            step.work().run(run);
          } catch (Exception e) {
            throw Faults.of(step.name(), run.signature(), e);
          }
          FaultPoint.pass("run." + run.job() + "." + step.name());
        });
  }

  private static JobParameters parameters(Run run) {
    return new JobParametersBuilder()
        .addLong("run", run.id())
        .addString("businessDate", run.businessDate().toString())
        .addLong("attempt", (long) run.attempt())
        .addLong("fence", run.fence())
        .toJobParameters();
  }

  private static HubException failed(Run run, JobExecution execution) {
    var failures = execution.getAllFailureExceptions();
    return failures.stream()
        .filter(HubException.class::isInstance)
        .map(HubException.class::cast)
        .findFirst()
        .or(() -> failures.stream().findFirst().map(e -> Faults.of("the job", run.signature(), e)))
        .orElseGet(
            () -> new HubException(FaultCode.UNEXPECTED, "the job ended " + execution.getStatus()));
  }
}
