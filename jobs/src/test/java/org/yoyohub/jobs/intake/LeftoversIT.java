package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.yoyohub.jobs.run.HubJob;
import org.yoyohub.jobs.run.RunRunner;
import org.yoyohub.jobs.run.RunStep;

/** What a killed node leaves of its jobs is cleared; what runs is left alone. */
final class LeftoversIT extends IntakePromise {
  @Test
  void closesARunWhoseClaimIsOver() throws IOException {
    var sent = house.send(aFile("A_011-001_IF").rows(person(1)));
    pretendThatItNeverEnded();

    house.runner.sweep();

    assertThat(statuses("batch_job_execution")).containsExactly("FAILED");
    assertThat(statuses("batch_step_execution")).doesNotContain("STARTED").contains("COMPLETED");
    assertThat(sent.receiptState()).isEqualTo("APPLIED");
  }

  @Test
  void leavesARunAloneThatHasItsLease() throws IOException {
    house.drop(aFile("A_011-001_IF").rows(person(1)));
    house.beforeStaging(
        () -> {
          house.runner.sweep();
          assertThat(statuses("batch_job_execution")).containsExactly("STARTED");
        });
    house.work();

    assertThat(statuses("batch_job_execution")).containsExactly("COMPLETED");
  }

  @Test
  void leavesTheJobOfABusinessDateAloneThatHasItsLease() throws Exception {
    var repository = Intake.repository(house.database);
    var operator = Intake.operator(repository);
    try (var runs = new RunRunner(house.hall, List.of(new Sweeping()), repository, operator)) {
      runs.requests().request("sweeping", LocalDate.of(2026, 4, 1), "test", "");

      runs.drain();

      assertThat(runs.requests().isQuiet()).isTrue();
      assertThat(statuses("batch_job_execution")).containsExactly("COMPLETED");
    }
  }

  /** A job during whose steps another thread sweeps. */
  private final class Sweeping implements HubJob {
    @Override
    public String name() {
      return "sweeping";
    }

    @Override
    public List<RunStep> steps() {
      return List.of(
          new RunStep("sweep", run -> CompletableFuture.runAsync(house.runner::sweep).join()));
    }
  }

  @Test
  void closesTheJobOfABusinessDateWhoseClaimIsOver() {
    house.runJob("results");
    pretendThatItNeverEnded();

    house.runner.sweep();

    assertThat(statuses("batch_job_execution")).containsExactly("FAILED");
  }

  @Test
  void deletesAnInstanceThatNeverGotAnExecution() throws IOException {
    house.run("insert into batch_job_instance values (9999, 0, 'intake', 'never started')");

    house.runner.sweep();
    assertThat(house.count("batch_job_instance")).isEqualTo(1);
    house.runner.sweep();
    assertThat(house.count("batch_job_instance")).isZero();

    house.send(aFile("A_011-001_IF").rows(person(1)));
    assertThat(statuses("batch_job_execution")).containsExactly("COMPLETED");
  }

  @Test
  void dropsTheStagingTablesOfClaimsThatAreOver() throws IOException {
    var sent = house.drop(aFile("A_011-001_IF").rows(person(1)));
    var claimed = house.ledger.claimInbound("test", Duration.ofMinutes(1)).orElseThrow();
    var overtaken = "stage_a_011_001_if__" + sent.id() + "__0";
    var inHand = "stage_a_011_001_if__" + sent.id() + "__" + claimed.fence();
    house.run("create table " + overtaken + " (line bigint)");
    house.run("create table " + inHand + " (line bigint)");

    house.runner.sweep();

    assertThat(stageTables()).containsExactly(inHand);
    house.run("drop table " + inHand);
    house.ledger.giveBack(claimed);
  }

  private void pretendThatItNeverEnded() {
    house.run("update batch_job_execution set status = 'STARTED', end_time = null");
    house.run(
        """
        update batch_step_execution set status = 'STARTED', end_time = null
        where step_name = 'stage'
        """);
  }

  private List<String> statuses(String table) {
    return house.rows("select status from " + table + " order by 1").stream()
        .map(row -> String.valueOf(row.get("status")))
        .toList();
  }

  private List<String> stageTables() {
    return house
        .rows(
            """
            select table_name from information_schema.tables
            where table_name like 'stage%' order by 1
            """)
        .stream()
        .map(row -> String.valueOf(row.get("table_name")))
        .toList();
  }
}
