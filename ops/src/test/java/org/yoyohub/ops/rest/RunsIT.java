package org.yoyohub.ops.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.intake.Intake;
import org.yoyohub.jobs.run.HubJob;
import org.yoyohub.jobs.run.RunRunner;
import org.yoyohub.jobs.run.RunStep;

/** Jobs asked for by an operator, from the command line to their end. */
class RunsIT {
  private static final String[] WHY = {"--reason", "they called", "--by", "hana"};
  private static final String DAY = "2026-04-01";
  @TempDir private Path dir;
  private final AtomicInteger done = new AtomicInteger();
  private Hall hall;
  private RunRunner runner;
  private RestHouse house;

  @BeforeEach
  void start() throws Exception {
    var hub = new SmallHub(dir);
    hall = hub.hall(dir);
    var repository = Intake.repository(hall.database());
    var jobs = List.<HubJob>of(new Counting(), new Failing());
    runner = new RunRunner(hall, jobs, repository, Intake.operator(repository));
    house = RestHouse.of(hub, dir, hall, runner);
  }

  @AfterEach
  void stop() {
    house.close();
    runner.close();
    hall.database().close();
  }

  @Test
  void runsAJobAndSaysWhoAskedForIt() {
    assertThat(run("counting").exit()).isZero();
    runner.drain();

    var run = house.ask("jobs", "--json").json().path("runs").get(0);
    assertThat(done).hasValue(1);
    assertThat(run.propertyNames())
        .containsExactly("job", "date", "attempt", "state", "note", "by", "reason", "endedAt");
    assertThat(run.path("state").asString()).isEqualTo("DONE");
    assertThat(run.path("by").asString()).isEqualTo("operator hana");
    assertThat(house.ask("jobs").out())
        .contains("counting", DAY, "they called", "jobs: counting, failing");
  }

  @Test
  void runsOnceMoreWhatRanBefore() {
    run("counting");
    runner.drain();
    run("counting");
    runner.drain();

    assertThat(done).hasValue(2);
    assertThat(house.ask("jobs").out()).contains("counting", " 2 ", "DONE");
  }

  @Test
  void waitsUntilItIsDone() {
    runner.start("test");

    assertThat(run("counting", "--wait").out()).contains("DONE");
    assertThat(done).hasValue(1);
  }

  @Test
  void saysWhyItFailedAndThatItIsTriedAgain() {
    runner.start("test");
    var said = run("failing", "--wait");

    assertThat(said.exit()).isEqualTo(16);
    assertThat(said.err()).contains("tried again", "UNEXPECTED");
    assertThat(house.ask("jobs").exit()).isEqualTo(4);
  }

  @Test
  void refusesAJobThatIsNotThereWithTheNamesOfThose() {
    var said = run("entitlements");

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err()).contains("no job is named so", "[counting, failing]");
    assertThat(house.ask("run counting", WHY).exit()).isEqualTo(12);
    assertThat(house.ask("run counting --date tomorrow", WHY).exit()).isEqualTo(12);
    assertThat(house.ask("run counting", "--date", DAY).exit()).isEqualTo(12);
    assertThat(house.ask("jobs", "--limit", "0").exit()).isEqualTo(12);
  }

  private org.yoyohub.ops.cli.Terminal run(String job, String... more) {
    var words = java.util.stream.Stream.of(WHY, more).flatMap(java.util.Arrays::stream);
    return house.ask("run " + job + " --date " + DAY, words.toArray(String[]::new));
  }

  /** Counts how often it ran. */
  private final class Counting implements HubJob {
    @Override
    public String name() {
      return "counting";
    }

    @Override
    public List<RunStep> steps() {
      return List.of(new RunStep("count", run -> done.incrementAndGet()));
    }
  }

  /** Never ends well. */
  private static final class Failing implements HubJob {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public List<RunStep> steps() {
      return List.of(
          new RunStep(
              "fail",
              run -> {
                throw new IllegalStateException("it is made to fail");
              }));
    }
  }
}
