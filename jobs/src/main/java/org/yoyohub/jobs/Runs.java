package org.yoyohub.jobs;

import java.util.List;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.intake.Intake;
import org.yoyohub.jobs.result.ResultsJob;
import org.yoyohub.jobs.run.HubJob;
import org.yoyohub.jobs.run.RunRunner;

/** The jobs that run for a business date, in the order of a day. */
public final class Runs {
  private Runs() {}

  public static List<HubJob> all(Hall hall) {
    return List.of(new ResultsJob(hall));
  }

  /** A runner of them all. */
  public static RunRunner runner(Hall hall) throws Exception {
    var repository = Intake.repository(hall.database());
    return new RunRunner(hall, all(hall), repository, Intake.operator(repository));
  }
}
