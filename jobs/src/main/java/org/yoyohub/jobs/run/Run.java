package org.yoyohub.jobs.run;

import java.time.LocalDate;

/**
 * One claimed run of a job for a business date.
 *
 * @param reason why it was asked for; words such as "full" may tell the job how
 * @param fence the number of the claim that may write
 */
public record Run(
    long id, String job, LocalDate businessDate, int attempt, String reason, long fence) {

  /** How it signs what it changes. */
  public String signature() {
    return "run " + job + " " + businessDate;
  }
}
