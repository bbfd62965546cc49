package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Person;
import org.yoyohub.jobs.house.Sent;
import org.yoyohub.jobs.house.Store;

/** Files of different kinds about one person, in whatever order they come. */
@ParameterizedClass
@EnumSource(Store.class)
class OldNewsIT {
  @Parameter Store store;
  @TempDir Path directory;
  private House house;

  @BeforeEach
  void open() throws Exception {
    house = new House(store, directory, "kenko-131113");
    for (int day = 0; day < 20; day++) {
      house.clock.tomorrow();
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static Drop file(String id, int day, Person... people) {
    return new Drop(id).day(day).rows(people);
  }

  private boolean isExpired(int serial) {
    return (Boolean)
        house.value(
            "select expired from subject where subject_number = '" + subjectNumber(serial) + "'");
  }

  @Test
  void takesFilesThatWaitByTheirBusinessDates() throws Exception {
    house.send(file("A_011-001_IF", 1, person(1)));
    var again = house.drop(file("A_011-001_IF", 5, person(1)).sequence(2));
    var expiry = house.drop(file("A_031-001_IF", 4, person(1).removed("2026-04-03")));

    house.work();

    assertThat(expiry.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(again.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(isExpired(1)).isFalse();
  }

  @Test
  void takesRegistrationsUpdatesAndExpiriesOfADayInThisOrder() throws Exception {
    var expiry = house.drop(file("A_031-001_IF", 4, person(1).removed("2026-04-03")));
    var update = house.drop(file("A_021-001_IF", 4, person(1).with("sex", "2")));
    var registration = house.drop(file("A_011-001_IF", 4, person(1)));

    house.work();

    for (Sent sent : List.of(registration, update, expiry)) {
      assertThat(sent.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    }
    assertThat(isExpired(1)).isTrue();
  }

  @Test
  void doesNotWaitForWhatIsHeld() throws Exception {
    house.drop(file("A_031-001_IF", 3, person(1)).sequence(5));
    house.work();

    var registration = house.send(file("A_011-001_IF", 4, person(1)));

    assertThat(registration.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
  }

  @Test
  void tellsThatOldNewsCameTooLateAndAppliesNothingOfThem() throws Exception {
    house.send(file("A_011-001_IF", 3, person(1), person(2)));
    house.send(file("A_011-001_IF", 5, person(1)).sequence(2)); // unchanged, and yet heard of

    var late =
        house.send(
            file(
                "A_031-001_IF",
                4,
                person(1).removed("2026-04-03"),
                person(2).removed("2026-04-03")));

    assertThat(late.delivery().balance()).isEqualTo(new Balance(2, 1, 0, 1, 0));
    assertThat(late.codes()).containsExactly("B009");
    assertThat(isExpired(1)).isFalse();
    assertThat(isExpired(2)).isTrue();
  }

  @Test
  void expiresNobodyByANumberThatIsSomebodyElses() throws Exception {
    house.send(file("A_011-001_IF", 3, person(1)));

    var expiry =
        house.send(
            file(
                "A_031-001_IF",
                4,
                person(1)
                    .with("my_number", Person.myNumber(9))
                    .with("birth_date", "1950-01-01")
                    .removed("2026-04-03")));

    assertThat(expiry.codes()).containsExactly("B010");
    assertThat(isExpired(1)).isFalse();
  }

  @Test
  void refusesDaysThatCannotBeAndReadsPartsOfDaysAsUnknown() throws Exception {
    var registration =
        house.send(
            file(
                "A_011-001_IF",
                3,
                person(1),
                person(2),
                person(3).with("birth_date", "2999-01-01")));
    var expiry =
        house.send(
            file(
                "A_031-001_IF",
                4,
                person(1).with("removal_date", "1900-01-01"),
                person(2).with("removal_date", "2026-04-00")));

    assertThat(registration.codes()).containsExactly("B011");
    assertThat(expiry.codes()).containsExactly("B012", "B103");
    assertThat(isExpired(1)).isFalse();
    assertThat(house.value("select removal_date from subject where expired"))
        .hasToString("2026-04-21");
  }

  @Test
  void warnsOfTheDeadWhoAreRegistered() throws Exception {
    var sent = house.send(file("A_011-001_IF", 3, person(1).with("resident_status", "3")));

    assertThat(sent.codes()).containsExactly("B104");
  }

  @Test
  void looksAnewAtWhomNoExceptionMeansAnyMore() throws Exception {
    house.run(
        "insert into master_vaccination_setting values ('131113', '0101', '', true, true, 'x', 1)");
    house.run(
        "insert into master_entitlement_exception values"
            + " ('131113', '1', '', '', '04', '', '', '', true, 'x', 1)");
    house.send(file("A_011-001_IF", 3, person(1).with("category_1", "04")));
    Keys.toEverybody(house);
    assertThat(house.count("entitlement")).isZero();

    house.send(file("A_021-001_IF", 4, person(1).with("category_1", "00")));

    assertThat(house.value("select vaccination_number from entitlement")).isEqualTo("0101");
    assertThat(house.count("subject_queue")).isZero();
  }
}
