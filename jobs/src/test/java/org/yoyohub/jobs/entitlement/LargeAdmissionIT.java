package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.Town.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Store;

/** Many at once are admitted to the letter as few are. */
final class LargeAdmissionIT {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  @TempDir Path directory;

  @Test
  void leavesWhatTheOrdinaryWayLeaves() throws Exception {
    try (var ordinary = new House(Store.POSTGRESQL, directory.resolve("ordinary"), "kenko-131113");
        var large = new House(Store.POSTGRESQL, directory.resolve("large"), "kenko-131113")) {
      admit(ordinary, Long.MAX_VALUE);
      admit(large, 1);

      assertThat(entitlements(large)).isEqualTo(entitlements(ordinary)).hasSize(7);
      assertThat(large.count("subject_queue")).isZero();
      assertThat(indexes(large)).isEqualTo(indexes(ordinary)).hasSize(1);
    }
  }

  @Test
  void takesTheOrdinaryWayWhenSomebodyHasSomethingAlready() throws Exception {
    try (var house = new House(Store.POSTGRESQL, directory, "kenko-131113")) {
      admit(house, 1);
      var town = new Town(house);
      town.registered(Town.number(5), "2024-04-01");
      town.justKeyed(Town.number(5));

      admission(house, 1);

      assertThat(entitlements(house)).hasSize(9);
    }
  }

  @Test
  @Timeout(120)
  void doesNotReadAgainAndAgainWhatItWritesBesideAFewThatStand() throws Exception {
    try (var house = new House(Store.POSTGRESQL, directory, "kenko-131113")) {
      var town = new Town(house);
      town.settings(IntStream.range(10, 30).mapToObj(Integer::toString).toArray(String[]::new));
      town.registered(Town.number(1), "2024-04-01");
      town.justKeyed(Town.number(1));
      town.admit();
      house.run("analyze entitlement");
      house.run(
          "insert into differential_feed values ('A_014-001_IF', 'kenko-131113', '131113', true)");
      manyLike(house, Town.number(1), 5000);

      town.admit();

      assertThat(house.count("entitlement")).isEqualTo(20 * 5001L);
      assertThat(house.count("pending_change")).isEqualTo(20 * 5000L);
    }
  }

  private static void manyLike(House house, String number, int people) {
    house.run(
        """
        insert into subject select '131113' || lpad((1000 + i)::text, 15, '0'), municipality, name, name_kana,
          birth_date, sex, address, guardian_name, non_disclosure, resident_status, exemption_1, exemption_2,
          category_1, category_2, expired, removal_date, removal_reason, revived, history_number, valid_from,
          delivery_id, line
        from subject, generate_series(1, %d) i where subject_number = '%s'
        """
            .formatted(people, number));
    house.run(
        """
        insert into subject_queue (subject_number, municipality, queued_on, delivery_id, line, state, cause_delivery)
        select subject_number, municipality, valid_from, 'file', line, 'KEYED', 'answer' from subject
        where subject_number <> '%s'
        """
            .formatted(number));
  }

  private static void admit(House house, long largeRows) throws Exception {
    var town = new Town(house);
    town.settings("01", "02", "-03");
    town.exceptions(
        rule("1").with("vaccination_number", "02").with("subject_number", Town.number(2)));
    for (int person = 1; person <= 4; person++) {
      town.registered(Town.number(person), "2024-04-01");
      town.justKeyed(Town.number(person));
    }
    admission(house, largeRows);
  }

  private static void admission(House house, long largeRows) {
    house
        .hall
        .transaction()
        .executeWithoutResult(
            status -> new Admission(house.hall.jdbc(), house.clock, largeRows).admit(DAY));
  }

  private static List<String> entitlements(House house) {
    return house.rows("select e::text as row from entitlement e order by 1").stream()
        .map(row -> row.get("row").toString())
        .toList();
  }

  private static List<Object> indexes(House house) {
    return house
        .rows("select indexdef from pg_indexes where tablename = 'entitlement' order by 1")
        .stream()
        .map(row -> row.get("indexdef"))
        .toList();
  }
}
