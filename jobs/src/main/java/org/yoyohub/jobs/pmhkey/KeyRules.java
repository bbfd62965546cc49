package org.yoyohub.jobs.pmhkey;

import java.time.Duration;
import java.time.Period;

/**
 * How long the chain of A-1-3 waits. There is no rule for giving up (R006).
 *
 * @param answerWithin a request that is not answered so soon is asked again
 * @param retryAfter how long after a failure that heals by itself the next request may go out
 * @param pseudonymEvery how often PMH is asked for the PMH仮名 of one person
 */
public record KeyRules(Duration answerWithin, Duration retryAfter, Period pseudonymEvery) {
  /** For a request file a day: what fails in the evening goes out again with the next. */
  public static final KeyRules USUAL =
      new KeyRules(Duration.ofHours(23), Duration.ofHours(20), Period.ofDays(7));
}
