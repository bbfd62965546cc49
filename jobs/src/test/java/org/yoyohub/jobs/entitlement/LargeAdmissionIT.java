package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.Town.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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
