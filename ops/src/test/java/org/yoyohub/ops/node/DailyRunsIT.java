package org.yoyohub.ops.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.ledger.MemoryLedger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.jobs.Runs;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.pmhkey.KeyRules;
import org.yoyohub.jobs.run.HubJob;
import org.yoyohub.jobs.run.RunRequests;

/** What a day asks for by itself. */
class DailyRunsIT {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  @TempDir private Path dir;
  private Database database;
  private JdbcClient jdbc;

  @BeforeEach
  void open() {
    database = Database.embedded(dir).migrate();
    jdbc = JdbcClient.create(database.dataSource());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void asksForEachJobOfTheDayOnceAndInOrder() {
    look("2026-04-01T05:00:00", usual(Duration.ZERO));
    look("2026-04-01T05:01:00", usual(Duration.ZERO));
    look("2026-04-02T23:59:00", usual(Duration.ZERO));

    assertThat(asked())
        .containsExactly(
            "pmh-key 2026-04-01 1",
            "results 2026-04-01 1",
            "pmh-key 2026-04-02 1",
            "results 2026-04-02 1");
  }

  @Test
  void waitsForItsTimeOfTheDayInJapan() {
    look("2026-04-01T04:59:59", usual(Duration.ZERO));

    assertThat(asked()).isEmpty();
  }

  @Test
  void asksForNothingWithoutAPlan() {
    look("2026-04-01T12:00:00", DayPlan.NONE);

    assertThat(asked()).isEmpty();
  }

  @Test
  void asksForKeysAgainWhenTheLastRunIsLongEnoughAgo() {
    var hourly = usual(Duration.ofHours(1));
    look("2026-04-01T05:00:00", hourly);
    look("2026-04-01T07:00:00", hourly);
    assertThat(asked()).as("not before the first has ended").contains("pmh-key 2026-04-01 1");

    jdbc.sql("update run_request set state = 'DONE', ended_at = ?")
        .param(at("2026-04-01T07:00:00").toInstant().atOffset(java.time.ZoneOffset.UTC))
        .update();
    look("2026-04-01T07:59:00", hourly);
    assertThat(asked()).contains("pmh-key 2026-04-01 1");

    look("2026-04-01T08:00:00", hourly);
    assertThat(asked()).contains("pmh-key 2026-04-01 2", "results 2026-04-01 1");
  }

  @Test
  void mayPlanEveryJobThereIsAndNoOther() throws Exception {
    var hall =
        new Hall(
            database,
            new MemoryLedger(Clock.systemUTC()),
            new FilePayloadStore(dir.resolve("payloads"), new SecretKeySpec(new byte[32], "AES")),
            Catalogue.standard(),
            Agreements.of(List.of()),
            () -> new MyNumberCipher(new SecretKeySpec(new byte[32], "AES")),
            Clock.systemUTC(),
            "test");

    assertThat(Runs.all(hall)).extracting(HubJob::name).isSubsetOf(DayPlan.JOBS);
  }

  private static DayPlan usual(Duration every) {
    return new DayPlan(
        Optional.of(LocalTime.of(5, 0)), List.of("pmh-key", "results"), every, KeyRules.USUAL);
  }

  private void look(String time, DayPlan plan) {
    var clock = Clock.fixed(at(time).toInstant(), TOKYO);
    try (var daily = new DailyRuns(new RunRequests(jdbc, clock), plan, clock)) {
      daily.look();
    }
  }

  private static java.time.ZonedDateTime at(String time) {
    return java.time.LocalDateTime.parse(time).atZone(TOKYO);
  }

  private List<String> asked() {
    return jdbc.sql(
            "select job || ' ' || business_date || ' ' || attempt from run_request order by business_date, id")
        .query(String.class)
        .list();
  }
}
