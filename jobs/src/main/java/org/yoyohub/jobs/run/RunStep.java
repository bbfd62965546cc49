package org.yoyohub.jobs.run;

/** One step of a job; doing it again after a crash is the same as doing it once. */
public record RunStep(String name, Work work) {

  /** What a step does, inside its transaction. */
  @FunctionalInterface
  public interface Work {
    void run(Run run) throws Exception;
  }
}
