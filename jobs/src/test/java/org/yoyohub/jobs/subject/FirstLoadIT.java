package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.database.Dialect;
import org.yoyohub.core.database.TestPostgres;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.jobs.application.StageTable;

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
  private static final InterfaceContract CONTRACT = Catalogue.standard().get("A_011-001_IF");

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

      assertThat(rows(first, "subject_queue")).hasSize(3);
      assertThat(rows(first, "entitlement")).hasSize(1);
      assertThat(rows(first, "subject_key")).hasSize(1);
      areTheSame(first, ordinary);
    }
  }

  private static void areTheSame(Database first, Database ordinary) {
    for (var table : TABLES) {
      assertThat(rows(first, table)).as(table).isEqualTo(rows(ordinary, table));
    }
    assertThat(indexes(first)).isEqualTo(indexes(ordinary)).hasSizeGreaterThan(5);
  }

  /** Somebody has a key already, and a number is switched on. */
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
    var delivery = delivery("d" + load, people);
    var table = StageTable.of(CONTRACT, delivery);
    jdbc.sql(table.create("table")).update();
    for (int person = 1; person <= people; person++) {
      jdbc.sql("insert into " + table.name() + " values (" + marks() + ")")
          .params(values(person))
          .update();
    }
    var application = new SubjectApplication(jdbc, Dialect.POSTGRESQL, CLOCK, largeRows);
    var transaction = new TransactionTemplate(database.transactions());
    return transaction.execute(status -> application.apply(delivery, CONTRACT, table, DAY));
  }

  private static String marks() {
    return CONTRACT.items().stream().map(item -> "?").collect(Collectors.joining(", ", "?, ", ""));
  }

  private static List<Object> values(int person) {
    var values = new java.util.ArrayList<Object>();
    values.add((long) person + 1);
    CONTRACT.items().forEach(item -> values.add(value(item, person)));
    return values;
  }

  private static Object value(Item item, int person) {
    return switch (item.id()) {
      case "subject_number" -> "13111300000000000000" + person;
      // the fifth has the number of the first
      case "my_number" -> new byte[] {(byte) (person % 4)};
      case "birth_date" -> "2020-01-0" + person;
      case "change", "sex", "resident_status" -> "1";
      case "non_disclosure" -> "0";
      case "name" -> "見本　" + person;
      default -> "";
    };
  }

  private static Delivery delivery(String id, int rows) {
    return new Delivery(
        id,
        "kenko-131113",
        "A_011-001_IF",
        "131113",
        DAY,
        1,
        "file",
        "in",
        new Payload("", 0),
        rows,
        "",
        "",
        null,
        DeliveryState.STAGED,
        null,
        new Balance(rows, 0, 0, 0, rows),
        "",
        1,
        1,
        Tries.NONE,
        Instant.EPOCH,
        Instant.EPOCH);
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
