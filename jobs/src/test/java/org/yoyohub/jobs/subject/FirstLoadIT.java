package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.database.Dialect;
import org.yoyohub.core.database.TestPostgres;
import org.yoyohub.core.delivery.Balance;

/** A first load leaves behind to the letter what the ordinary way would. */
final class FirstLoadIT {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final List<String> TABLES =
      List.of(
          "subject",
          "subject_history",
          "my_number",
          "subject_key",
          "subject_queue",
          "registration_history",
          "entitlement",
          "result_due",
          "finding");

  @Test
  void leavesWhatTheOrdinaryWayLeaves() {
    try (var ordinary = TestPostgres.fresh();
        var first = TestPostgres.fresh()) {
      assertThat(load(ordinary, Long.MAX_VALUE, 3)).isEqualTo(new Balance(0, 3, 0, 0, 0));
      assertThat(load(first, 1, 3)).isEqualTo(new Balance(0, 3, 0, 0, 0));

      assertThat(rows(first, "subject_queue")).hasSize(3);
      areTheSame(first, ordinary);
    }
  }

  @Test
  void doesSoOfKnownPeopleAndOfConflicts() {
    try (var ordinary = TestPostgres.fresh();
        var first = TestPostgres.fresh()) {
      know(ordinary, 2);
      know(first, 2);
      assertThat(load(ordinary, Long.MAX_VALUE, 5)).isEqualTo(new Balance(0, 4, 0, 1, 0));
      assertThat(load(first, 1, 5)).isEqualTo(new Balance(0, 4, 0, 1, 0));

      assertThat(rows(first, "subject_queue")).hasSize(4);
      assertThat(rows(first, "subject_key")).isEmpty();
      areTheSame(first, ordinary);
    }
  }

  private static void areTheSame(Database first, Database ordinary) {
    for (var table : TABLES) {
      assertThat(rows(first, table)).as(table).isEqualTo(rows(ordinary, table));
    }
    assertThat(indexes(first)).isEqualTo(indexes(ordinary)).hasSizeGreaterThan(5);
  }

  /** A key is known that nobody goes by, and a number is switched on. */
  private static void know(Database database, int person) {
    var jdbc = JdbcClient.create(database.dataSource());
    jdbc.sql(
            "insert into pmh_person (pmh_key, token, issued_on, delivery_id, line) values ('K', ?, ?, 'a', 1)")
        .params(new byte[] {(byte) person}, DAY)
        .update();
    jdbc.sql(
            "insert into master_vaccination_setting values ('131113', '100', '見本', true, true, 'm', 1)")
        .update();
  }

  @Test
  void takesTheOrdinaryWayWhenSomebodyIsKnownAlready() {
    try (var database = TestPostgres.fresh()) {
      load(database, 1, 2);

      assertThat(load(database, 1, 3)).isEqualTo(new Balance(0, 1, 2, 0, 0));
      assertThat(rows(database, "subject")).hasSize(3);
    }
  }

  private static Balance load(Database database, long largeRows, int people) {
    var jdbc = JdbcClient.create(database.dataSource());
    int load = rows(database, "registration_history").size();
    var file = StagedFile.stage(jdbc, "d" + load, IntStream.rangeClosed(1, people).toArray());
    var application = new SubjectApplication(jdbc, Dialect.POSTGRESQL, CLOCK, largeRows);
    return new TransactionTemplate(database.transactions())
        .execute(status -> file.apply(application, DAY));
  }

  private static List<String> rows(Database database, String table) {
    return JdbcClient.create(database.dataSource())
        .sql("select t::text from " + table + " t order by 1")
        .query(String.class)
        .list();
  }

  private static List<String> indexes(Database database) {
    return JdbcClient.create(database.dataSource())
        .sql("select indexdef from pg_indexes where schemaname = 'public' order by 1")
        .query(String.class)
        .list();
  }
}
