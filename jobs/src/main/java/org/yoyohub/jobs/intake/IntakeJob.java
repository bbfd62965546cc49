package org.yoyohub.jobs.intake;

import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.StaleClaimException;
import org.yoyohub.jobs.hall.Faults;

/**
 * The common job of every file that comes in: verify, stage, apply, answer. Batch is told delivery,
 * attempt and fence, so that a claim is one execution; where a delivery stands, the ledger knows.
 */
final class IntakeJob {
  private final Ledger ledger;
  private final JobOperator operator;
  private final Job job;

  IntakeJob(Ledger ledger, JobRepository repository, JobOperator operator, List<IntakeStep> steps) {
    this.ledger = ledger;
    this.operator = operator;
    var builder = new JobBuilder("intake", repository).start(step(repository, steps.get(0)));
    for (var step : steps.subList(1, steps.size())) {
      builder = builder.next(step(repository, step));
    }
    this.job = builder.build();
  }

  private Step step(JobRepository repository, IntakeStep step) {
    return new StepBuilder(step.name(), repository)
        .tasklet(
            (contribution, context) -> {
              run(step, delivery(context));
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }

  private Delivery delivery(ChunkContext context) {
    var parameters = context.getStepContext().getJobParameters();
    var id = String.valueOf(parameters.get("delivery"));
    var found = ledger.find(id).orElseThrow(() -> new IllegalStateException("no delivery " + id));
    long fence = ((Number) parameters.getOrDefault("fence", -1L)).longValue();
    if (found.fence() != fence) {
      throw new StaleClaimException(id, fence);
    }
    return found;
  }

  private static void run(IntakeStep step, Delivery delivery) {
    if (delivery.isHeld() || !step.actsOn(delivery.state())) {
      return;
    }
    try {
      step.run(delivery);
    } catch (Exception e) {
      throw Faults.of(step.name(), delivery.id(), e);
    }
  }

  /** Runs the job for a claimed delivery; a fault comes out as what it is. */
  void run(Delivery claimed) {
    var parameters =
        new JobParametersBuilder()
            .addString("delivery", claimed.id())
            .addLong("attempt", (long) claimed.attempt())
            .addLong("fence", claimed.fence())
            .toJobParameters();
    try {
      var execution = operator.start(job, parameters);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failed(claimed.id(), execution);
      }
    } catch (HubException e) {
      throw e;
    } catch (Exception e) {
      throw Faults.of("intake", claimed.id(), e);
    }
  }

  /** What the step said; or else what kept Batch from writing down how far it was. */
  private static HubException failed(String delivery, JobExecution execution) {
    var failures = execution.getAllFailureExceptions();
    return failures.stream()
        .filter(HubException.class::isInstance)
        .map(HubException.class::cast)
        .findFirst()
        .or(() -> failures.stream().findFirst().map(e -> Faults.of("intake", delivery, e)))
        .orElseGet(
            () -> new HubException(FaultCode.UNEXPECTED, "the job ended " + execution.getStatus()));
  }
}
