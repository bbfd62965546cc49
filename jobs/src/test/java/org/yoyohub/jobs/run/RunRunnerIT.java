package org.yoyohub.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Store;
import org.yoyohub.jobs.intake.Intake;

/** What is asked for is run: once, in order, and again after whatever went wrong. */
@ParameterizedClass
@EnumSource(Store.class)
class RunRunnerIT {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  @Parameter Store store;
  @TempDir Path directory;
  private House house;
  private final List<String> done = new ArrayList<>();
  private RunnableFault trouble = () -> {};

  /** What goes wrong in a step. */
  private interface RunnableFault {
    void happen() throws Exception;
  }

  private final class Diary implements HubJob {
    private final String name;

    Diary(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<RunStep> steps() {
      return List.of(new RunStep("first", this::write), new RunStep("second", this::write));
    }

    private void write(Run run) throws Exception {
      house.run(
          "insert into municipality_turn (municipality) values ('%06d')".formatted(done.size()));
      trouble.happen();
      done.add(name + " " + run.businessDate() + " attempt " + run.attempt());
    }
  }

  @BeforeEach
  void open() throws Exception {
    house = new House(store, directory, "kenko-131113");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private RunRunner runner() throws Exception {
    var repository = Intake.repository(house.database);
    return new RunRunner(
        house.hall,
        List.of(new Diary("morning"), new Diary("evening")),
        repository,
        Intake.operator(repository));
  }

  @Test
  void runsWhatIsAskedForInTheOrderOfDayAndRequest() throws Exception {
    try (var runner = runner()) {
      runner.requests().request("evening", DAY.plusDays(1), "test", "");
      runner.requests().request("morning", DAY, "test", "");
      runner.requests().request("evening", DAY, "test", "");

      runner.drain();

      assertThat(done.stream().distinct())
          .containsExactly(
              "morning 2026-04-01 attempt 1",
              "evening 2026-04-01 attempt 1",
              "evening 2026-04-02 attempt 1");
      assertThat(runner.requests().isQuiet()).isTrue();
    }
  }

  @Test
  void asksForADayOnce() throws Exception {
    try (var runner = runner()) {
      assertThat(runner.requests().request("morning", DAY, "test", "")).isTrue();
      assertThat(runner.requests().request("morning", DAY, "another", "")).isFalse();

      runner.drain();

      assertThat(done).hasSize(2);
      assertThat(runner.requests().request("morning", DAY, "test", "")).isFalse();
    }
  }

  @Test
  void aRerunIsTheNextAttempt() throws Exception {
    try (var runner = runner()) {
      runner.requests().again("morning", DAY, "test", "");
      runner.drain();

      runner.requests().again("morning", DAY, "operator eve", "the file was lost");
      runner.drain();

      assertThat(done).contains("morning 2026-04-01 attempt 2");
      var standing = runner.requests().find("morning", DAY).orElseThrow();
      assertThat(standing.state()).isEqualTo(RunState.DONE);
      assertThat(standing.requestedBy()).isEqualTo("operator eve");
    }
  }

  @Test
  void whatFailsLeavesNothingHalfDoneAndStaysAskedFor() throws Exception {
    try (var runner = runner()) {
      trouble =
          () -> {
            throw new java.io.IOException("no room for 目印");
          };
      runner.requests().request("morning", DAY, "test", "");

      runner.drain();

      var standing = runner.requests().find("morning", DAY).orElseThrow();
      assertThat(standing.state()).isEqualTo(RunState.REQUESTED);
      assertThat(standing.note()).startsWith("DISK: ").doesNotContain("目印");
      assertThat(house.count("municipality_turn")).isZero();

      trouble = () -> {};
      house.run("update run_request set lease_until = null");
      runner.drain();
      assertThat(done).hasSize(2);
      assertThat(runner.requests().find("morning", DAY).orElseThrow().note()).isEmpty();
    }
  }

  @Test
  void aRunThatAnotherTookOverWritesNothing() throws Exception {
    try (var runner = runner()) {
      runner.requests().request("morning", DAY, "test", "");
      trouble = () -> {};
      var first = runner.requests().claim("frozen", java.time.Duration.ofSeconds(30)).orElseThrow();
      house.run("update run_request set lease_until = null");
      runner.drain();
      assertThat(done).hasSize(2);

      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> runner.requests().require(first, java.time.Duration.ofSeconds(30))))
          .isInstanceOf(StaleRunException.class);
      runner.requests().done(first);
      runner.requests().failed(first, "too late", java.time.Duration.ofSeconds(1));
      assertThat(runner.requests().find("morning", DAY).orElseThrow().note()).isEmpty();
    }
  }

  @Test
  void whatHasNoJobStaysAskedForAndSaysSo() throws Exception {
    try (var runner = runner()) {
      runner.requests().request("noon", DAY, "test", "");

      runner.drain();

      assertThat(runner.requests().find("noon", DAY).orElseThrow().note())
          .contains("[evening, morning]");
    }
  }
}
