package org.yoyohub.jobs.entitlement;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.jobs.hall.Faults;
import org.yoyohub.jobs.run.Run;
import org.yoyohub.jobs.run.RunStep;

/**
 * Steps of one run of which none keeps the next from its turn: what fails is undone alone and told
 * at the end, so that the run is tried again.
 */
final class Separately {
  private static final Logger log = LoggerFactory.getLogger(Separately.class);

  private final TransactionTemplate savepoint;
  private final List<RunStep> steps = new ArrayList<>();
  private final List<HubException> faults = new ArrayList<>();

  Separately(PlatformTransactionManager transactions) {
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  Separately add(String name, RunStep.Work work) {
    steps.add(new RunStep(name, run -> attempt(name, work, run)));
    return this;
  }

  /** All that were added, and the one that tells of faults. */
  List<RunStep> steps() {
    steps.add(new RunStep("account", run -> account()));
    return List.copyOf(steps);
  }

  private void attempt(String name, RunStep.Work work, Run run) {
    try {
      savepoint.executeWithoutResult(status -> working(name, work, run));
    } catch (RuntimeException e) {
      var fault = Faults.of(name, run.signature(), e);
      faults.add(fault);
      log.atWarn()
          .addKeyValue("run", run.signature())
          .addKeyValue("step", name)
          .addKeyValue("fault", fault.code())
          .log("step failed, the others go on");
    }
  }

  private static void working(String name, RunStep.Work work, Run run) {
    try {
      work.run(run);
    } catch (Exception e) {
      throw Faults.of(name, run.signature(), e);
    }
  }

  private void account() {
    if (!faults.isEmpty()) {
      throw faults.get(0);
    }
  }
}
