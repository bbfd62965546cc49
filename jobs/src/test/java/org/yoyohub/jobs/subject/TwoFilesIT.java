package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.database.TestPostgres;
import org.yoyohub.core.delivery.Balance;

/**
 * Two files of one municipality at once cannot both bring a 個人番号: the second waits for its turn.
 */
final class TwoFilesIT {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @Test
  void letsTheSecondSeeWhatTheFirstBrought() throws Exception {
    try (var database = TestPostgres.fresh()) {
      var jdbc = JdbcClient.create(database.dataSource());
      var first = StagedFile.stage(jdbc, "d1", 1);
      var second = StagedFile.stage(jdbc, "d2", 5);
      var application = new SubjectApplication(jdbc, database.dialect(), CLOCK, Long.MAX_VALUE);
      var transaction = new TransactionTemplate(database.transactions());

      var later =
          transaction.execute(
              status -> {
                first.apply(application, DAY);
                var waiting =
                    CompletableFuture.supplyAsync(
                        () -> transaction.execute(other -> second.apply(application, DAY)));
                awaitSomebodyWaiting(database);
                return waiting;
              });

      assertThat(later.get(30, TimeUnit.SECONDS)).isEqualTo(new Balance(0, 0, 0, 1, 0));
      assertThat(
              jdbc.sql("select code from registration_history where delivery_id = 'd2'")
                  .query(String.class)
                  .single())
          .isEqualTo("B004");
    }
  }

  private static void awaitSomebodyWaiting(Database database) {
    var deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (waiting(database) == 0) {
      assertThat(Instant.now()).as("the second file waits for its turn").isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  private static long waiting(Database database) {
    return JdbcClient.create(database.dataSource())
        .sql("select count(*) from pg_locks where not granted")
        .query(Long.class)
        .single();
  }
}
