package org.yoyohub.ops.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.jobs.run.RunRequests;
import org.yoyohub.jobs.run.RunRunner;
import org.yoyohub.jobs.run.RunState;

/** Asks for jobs of a business date, and shows how they stand. */
@RestController
final class RunsController {
  private static final int MOST = 1000;
  private final RunRunner runner;

  RunsController(RunRunner runner) {
    this.runner = runner;
  }

  /** The latest requests, and the names a job may have. */
  record Runs(List<RunView> runs, List<String> jobs) {}

  /**
   * One request and how it stands.
   *
   * @param note why the last try failed; it is tried again by itself
   */
  record RunView(
      String job,
      @JsonProperty("date") LocalDate businessDate,
      int attempt,
      RunState state,
      String note,
      String by,
      String reason,
      @Nullable Instant endedAt) {
    static RunView of(RunRequests.Standing s) {
      var run = s.run();
      return new RunView(
          run.job(),
          run.businessDate(),
          run.attempt(),
          s.state(),
          s.note(),
          s.requestedBy(),
          run.reason(),
          s.endedAt());
    }
  }

  @GetMapping("/api/v1/runs")
  Runs latest(@RequestParam(name = "limit", defaultValue = "50") int limit) {
    if (limit < 1) {
      throw new Problems.BadRequest("limit must be 1 or more");
    }
    var found = runner.requests().latest(Math.min(limit, MOST));
    return new Runs(found.stream().map(RunView::of).toList(), runner.names());
  }

  @GetMapping("/api/v1/runs/{job}/{date}")
  RunView standing(
      @PathVariable("job") String job,
      @PathVariable("date") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
    return runner
        .requests()
        .find(job, date)
        .map(RunView::of)
        .orElseThrow(() -> new Problems.NotFound("nobody asked for this job on this date"));
  }

  /** Done before, it is done once more. */
  @PostMapping("/api/v1/runs")
  RunView run(
      @RequestParam(name = "job", defaultValue = "") String job,
      @RequestParam("date") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
      @RequestParam(name = "by", defaultValue = Operator.NOBODY) String by,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    var operator = Operator.of(by, reason);
    if (!runner.names().contains(job)) {
      throw new Problems.BadRequest("no job is named so; there are " + runner.names());
    }
    runner.requests().again(job, date, operator.actor(), operator.reason());
    return standing(job, date);
  }
}
