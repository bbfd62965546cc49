package org.yoyohub.jobs.run;

/** Another has taken the run over; what this one wrote is undone. */
final class StaleRunException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StaleRunException(Run run) {
    super(run.signature() + ": fence " + run.fence() + " is not the last");
  }
}
