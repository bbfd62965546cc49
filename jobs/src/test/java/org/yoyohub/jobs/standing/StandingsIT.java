package org.yoyohub.jobs.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Store;

/** How subjects stand, on each store. */
@ParameterizedClass
@EnumSource(Store.class)
final class StandingsIT {
  @Parameter Store store;
  @TempDir Path directory;
  private House house;

  @BeforeEach
  void threePeople() throws Exception {
    house = new House(store, directory, "kenko-131113");
    house.send(new Drop("A_011-001_IF").rows(person(1), person(2), person(3)));
    house.run("delete from subject_queue where subject_number <> '" + subjectNumber(2) + "'");
    house.run("update subject_queue set reason = 'B204'");
    house.run(
        "update subject set expired = true where subject_number = '" + subjectNumber(3) + "'");
    house.run("insert into pmh_person values ('K1', null, '', null, date '2026-04-01', 'd', 1)");
    house.run("insert into subject_key values ('" + subjectNumber(1) + "', 'K1', 'd', 1)");
    for (var number : new String[] {"200", "100"}) {
      entitle(1, number, "ACTIVE");
    }
    entitle(1, "300", "DELETED");
    entitle(3, "100", "EXPIRED");
  }

  private void entitle(int serial, String number, String state) {
    house.run(
        "insert into entitlement values ('%s', '%s', '%s', 'RULE', date '2026-04-01', 'd', 1)"
            .formatted(subjectNumber(serial), number, state));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void readsAllByNumberWithWhatTheyHave() {
    try (var all = new Standings(house.hall.jdbc()).all()) {
      assertThat(all.toList())
          .containsExactly(
              new Standing(subjectNumber(1), false, "K1", null, numbers("100", "200"), null),
              new Standing(subjectNumber(2), false, null, "B204", numbers(), null),
              new Standing(subjectNumber(3), true, null, null, numbers(), null));
    }
  }

  @Test
  void countsThem() {
    assertThat(Census.of(new Standings(house.hall.jdbc()).all()))
        .isEqualTo(new Census(3, 2, 1, new TreeMap<>(Map.of("B204", 1L)), 0, 2));
  }

  private static TreeSet<String> numbers(String... numbers) {
    return new TreeSet<>(java.util.List.of(numbers));
  }
}
