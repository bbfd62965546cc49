package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.Town.number;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Store;

/** Who registers while a number is switched on is missed by neither. */
final class TurnsIT {
  private static final int SECONDS = 20;
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final String SWITCH_ON =
      "insert into master_vaccination_setting values ('131113', '01', '', true, false, 'file', 2)";
  @TempDir Path directory;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private House house;
  private Town town;

  @BeforeEach
  void open() throws Exception {
    house = new House(Store.POSTGRESQL, directory, "kenko-131113");
    town = new Town(house);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    house.close();
  }

  /** A transaction that has done its work and is not committed before it is told to. */
  private Future<?> uncommitted(Runnable work, CountDownLatch worked, CountDownLatch commit) {
    return threads.submit(
        () ->
            house
                .hall
                .transaction()
                .executeWithoutResult(
                    status -> {
                      work.run();
                      worked.countDown();
                      await(commit);
                    }));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void admit() {
    new Admission(house.hall.jdbc(), house.clock).admit(DAY);
  }

  /** Until somebody waits for another's row. */
  private void somebodyWaits() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (house.count("pg_locks where not granted") == 0) {
      assertThat(System.nanoTime()).as("somebody waits for a turn").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  @Test
  void aLinkWaitsForWhoRegistersAndMissesNobody() throws Exception {
    town.registered(number(1), "2024-04-01");
    var admitted = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var registration =
        uncommitted(
            () -> {
              town.justKeyed(number(1));
              admit();
            },
            admitted,
            commit);
    await(admitted);
    house.run(SWITCH_ON);

    var link = threads.submit(() -> house.runJob(LinkJob.NAME));
    somebodyWaits();
    commit.countDown();
    registration.get(SECONDS, TimeUnit.SECONDS);
    link.get(SECONDS, TimeUnit.SECONDS);

    assertThat(town.entitlements()).containsExactly("1/01 ACTIVE RULE");
  }

  @Test
  void aRegistrationWaitsForALinkAndGetsTheNumberItself() throws Exception {
    town.registered(number(1), "2024-04-01");
    house.run(SWITCH_ON);
    var linked = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var run = new org.yoyohub.jobs.run.Run(1, LinkJob.NAME, DAY, 1, "", 1);
    var link =
        uncommitted(
            () ->
                new LinkJob(house.hall)
                    .steps()
                    .forEach(
                        step -> {
                          try {
                            step.work().run(run);
                          } catch (Exception e) {
                            throw new IllegalStateException(e);
                          }
                        }),
            linked,
            commit);
    await(linked);
    assertThat(town.entitlements()).isEmpty();

    var registration =
        threads.submit(
            () -> {
              house
                  .hall
                  .transaction()
                  .executeWithoutResult(
                      status -> {
                        town.justKeyed(number(1));
                        admit();
                      });
            });
    somebodyWaits();
    commit.countDown();
    link.get(SECONDS, TimeUnit.SECONDS);
    registration.get(SECONDS, TimeUnit.SECONDS);

    assertThat(town.entitlements()).containsExactly("1/01 ACTIVE RULE");
  }
}
