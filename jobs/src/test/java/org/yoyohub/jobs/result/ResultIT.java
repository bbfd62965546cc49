package org.yoyohub.jobs.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.jobs.house.Chukan;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Person;
import org.yoyohub.jobs.house.Sent;
import org.yoyohub.jobs.house.Store;

/** R018: A_011-003_帳 comes when A-1-3 has something to tell (T09). */
@ParameterizedClass
@EnumSource(Store.class)
final class ResultIT {
  @Parameter Store store;
  @TempDir Path directory;
  private House house;
  private Chukan chukan;

  @BeforeEach
  void open() throws Exception {
    house = new House(store, directory, "kenko-131113", Chukan.PARTNER);
    chukan = new Chukan(house);
  }

  @AfterEach
  void close() {
    try (var closing = house) {
      assertThat(closing.ledger.proveChain().holds()).isTrue();
    }
  }

  @Test
  void t09TellsNothingBeforeEverybodyHasBeenThroughOnce() throws IOException {
    var sent = registered(person(1), person(2));

    house.runJob("results");
    assertThat(sent.result()).isEmpty();
    house.runJob("pmh-key");
    assertThat(sent.result()).isEmpty();
    chukan.answer(chukan.askedFor(1).issued("KEY-MIHON-1"));
    house.runJob("results");

    assertThat(sent.result()).isEmpty();
  }

  @Test
  void r018TellsAtOnceWhenNobodyWaitsAnyMore() throws IOException {
    var sent = registered(person(1));
    house.runJob("pmh-key");
    chukan.answer(chukan.askedFor(1).issued("KEY-MIHON-1"));

    house.runJob("results");
    house.runJob("results");

    assertThat(sent.result()).containsExactly("2," + subjectNumber(1) + ",1,,,2026-04-01");
    assertThat(house.count("result_due")).isZero();
  }

  @Test
  void r018TellsWhoStillWaitsAndALastTimeWhenNobodyDoes() throws IOException {
    var sent = registered(person(1), person(2));
    house.runJob("pmh-key");
    chukan.answer(chukan.askedFor(1).issued("KEY-MIHON-1"), chukan.askedFor(2).failed("9"));
    house.clock.tomorrow();

    house.runJob("pmh-key");
    house.runJob("results");

    assertThat(sent.result())
        .satisfiesExactly(
            row -> assertThat(row).isEqualTo("2," + subjectNumber(1) + ",1,,,2026-04-01"),
            row -> assertThat(row).startsWith("3," + subjectNumber(2) + ",4,B204,PMHキーを"));
    assertThat(sent.answerNames()).contains("A_011-003_帳_131113_20260401_0001.csv");

    chukan.answer(chukan.askedFor(2).issued("KEY-MIHON-2"));
    house.runJob("results");

    assertThat(sent.result().subList(2, 4))
        .containsExactly(
            "2," + subjectNumber(1) + ",1,,,2026-04-01",
            "3," + subjectNumber(2) + ",1,,,2026-04-01");
    assertThat(sent.answerNames()).contains("A_011-003_帳_131113_20260401_0002.csv");
    assertThat(house.count("result_due")).isZero();
  }

  @Test
  void r018TellsAgainWhenStaffAreWantedAfterAll() throws IOException {
    var sent = registered(person(1).with("resident_status", "5"));
    house.runJob("pmh-key");
    chukan.answer(chukan.askedFor(1).failed("9"));
    house.runJob("results");
    house.clock.tomorrow();
    house.runJob("pmh-key");

    chukan.answer(chukan.askedFor(1).failed("2"));
    house.runJob("results");
    house.runJob("results");

    assertThat(sent.result())
        .satisfiesExactly(
            row -> assertThat(row).contains(",4,B204,"),
            row -> assertThat(row).contains(",4,B202,"));
  }

  @Test
  void tellsTheInterimWhenThereIsNobodyToAsk() throws Exception {
    house.close();
    house = new House(store, directory.resolve("alone"), "kenko-131113");
    var sent = registered(person(1));

    assertThat(sent.result()).hasSize(1);
    house.runJob("pmh-key");

    assertThat(sent.result())
        .singleElement()
        .asString()
        .startsWith("2," + subjectNumber(1) + ",4,B201,PMHキーの発行結果を待っています。");
    assertThat(house.count("result_due")).isEqualTo(1);
  }

  @Test
  void tellsAtOnceOfAFileInWhichNobodyWaits() throws IOException {
    var sent =
        house.send(
            new Drop("A_031-001_IF").rows(person(1).removed("2026-03-31"), person(2).removed("")));

    assertThat(sent.result()).hasSize(2).allMatch(row -> row.contains(",3,B001,"));
  }

  @Test
  void findsResultsByWhatIsKnownOfThem() throws IOException {
    var sent = registered(person(1), person(2));
    house.clock.tomorrow();
    var expired = house.send(new Drop("A_031-001_IF").rows(person(3).removed("2026-03-31")));
    var search = new ResultSearch(house.hall.jdbc());

    assertThat(search.find(ResultSearch.Query.ANY, 10, 0))
        .extracting(
            ResultSearch.Result::delivery,
            ResultSearch.Result::line,
            ResultSearch.Result::change,
            ResultSearch.Result::outcome,
            ResultSearch.Result::code)
        .containsExactly(
            tuple(expired.id(), 2L, "3", "3", "B001"),
            tuple(sent.id(), 2L, "1", "4", "B201"),
            tuple(sent.id(), 3L, "1", "4", "B201"));
    assertThat(search.find(ResultSearch.Query.ANY, 1, 1)).hasSize(1);
    assertThat(search.find(everything(subjectNumber(2), sent.id(), "4"), 10, 0))
        .containsExactly(
            new ResultSearch.Result(
                sent.id(),
                "A_011-001_IF_131113_20260401_0001.csv",
                3,
                subjectNumber(2),
                "1",
                "4",
                "B201",
                LocalDate.of(2026, 4, 1)));
    assertThat(search.find(everything(subjectNumber(2), sent.id(), "1"), 10, 0)).isEmpty();
  }

  private static ResultSearch.Query everything(String number, String delivery, String outcome) {
    var day = LocalDate.of(2026, 4, 1);
    return new ResultSearch.Query(
        Optional.of(delivery),
        Optional.of(number),
        Optional.of("131113"),
        Optional.of(day),
        Optional.of(day),
        Optional.of(outcome));
  }

  /** Registers people who wait for their keys: the registration notes it in its own transaction. */
  private Sent registered(Person... people) throws IOException {
    var sent = house.drop(new Drop("A_011-001_IF").rows(people));
    FaultPoint.plan(
        place -> {
          if (place.equals("apply.rows")) {
            noteWhoWaits(sent.id());
          }
        });
    try {
      house.work();
    } finally {
      FaultPoint.plan(null);
    }
    return sent;
  }

  private void noteWhoWaits(String delivery) {
    house.run("insert into result_due values ('" + delivery + "', 0) on conflict do nothing");
    house.run(
        "update registration_history set outcome = '4' where delivery_id = '" + delivery + "'");
  }
}
