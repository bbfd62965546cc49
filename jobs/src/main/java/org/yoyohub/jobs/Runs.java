package org.yoyohub.jobs;

import java.util.List;
import org.yoyohub.jobs.entitlement.FeedJob;
import org.yoyohub.jobs.entitlement.LinkJob;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.intake.Intake;
import org.yoyohub.jobs.pmhkey.KeyJob;
import org.yoyohub.jobs.pmhkey.KeyRules;
import org.yoyohub.jobs.pmhkey.PseudonymJob;
import org.yoyohub.jobs.result.ResultsJob;
import org.yoyohub.jobs.run.HubJob;
import org.yoyohub.jobs.run.RunRunner;

/** The jobs that run for a business date, in the order of a day. */
public final class Runs {
  private Runs() {}

  public static List<HubJob> all(Hall hall) {
    return all(hall, KeyRules.USUAL);
  }

  public static List<HubJob> all(Hall hall, KeyRules rules) {
    return List.of(
        new KeyJob(hall, rules),
        new LinkJob(hall),
        new FeedJob(hall),
        new PseudonymJob(hall, rules),
        new ResultsJob(hall));
  }

  /** A runner of them all. */
  public static RunRunner runner(Hall hall) throws Exception {
    return runner(hall, KeyRules.USUAL);
  }

  /** A runner of them all, by other rules of waiting. */
  public static RunRunner runner(Hall hall, KeyRules rules) throws Exception {
    var repository = Intake.repository(hall.database());
    return new RunRunner(hall, all(hall, rules), repository, Intake.operator(repository));
  }
}
