package org.yoyohub.ops.node;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.yoyohub.jobs.pmhkey.KeyRules;

/**
 * What is asked for on each business date.
 *
 * @param at from when on; empty when nothing is asked for by itself
 * @param jobs in the order of a day
 * @param keysEvery how often keys are asked for again in the course of the day; zero: once
 * @param keys how long who waits for a key is left waiting
 */
public record DayPlan(
    Optional<LocalTime> at, List<String> jobs, Duration keysEvery, KeyRules keys) {
  /** The job that asks for PMHキー. */
  public static final String KEYS = "pmh-key";

  /** Every job that may stand in a plan. */
  public static final List<String> JOBS =
      List.of(KEYS, "entitlement-link", "entitlement-feed", "pmh-pseudonym", "results");

  /** The usual day: keys first, then who is entitled to what, and who is told of it. */
  public static final List<String> USUAL =
      List.of(KEYS, "entitlement-link", "entitlement-feed", "pmh-pseudonym");

  /** Nothing by itself. */
  public static final DayPlan NONE =
      new DayPlan(Optional.empty(), List.of(), Duration.ZERO, KeyRules.USUAL);

  public DayPlan {
    jobs = List.copyOf(jobs);
  }
}
