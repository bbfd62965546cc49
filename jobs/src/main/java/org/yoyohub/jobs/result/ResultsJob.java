package org.yoyohub.jobs.result;

import java.util.List;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.run.HubJob;
import org.yoyohub.jobs.run.RunStep;

/** Tells the results that are due without asking for a key: as often a day as one likes. */
public final class ResultsJob implements HubJob {
  private final Results results;

  public ResultsJob(Hall hall) {
    this.results = new Results(hall);
  }

  @Override
  public String name() {
    return "results";
  }

  @Override
  public List<RunStep> steps() {
    return List.of(new RunStep("tell", run -> results.tell()));
  }
}
