package org.yoyohub.jobs.pmhkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yoyohub.jobs.house.Person.myNumber;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.jobs.house.Chukan;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.run.RunState;

/** A_013-001_IF: who is asked for, when, with what. */
final class KeyRequestIT extends KeyPromise {
  @Test
  void r004AsksForEverybodyRegardlessOfAge() throws IOException {
    register(
        person(2).with("birth_date", "1956-04-01"), person(1).with("birth_date", "2026-03-31"));

    ask();

    assertThat(chukan.files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.fileName()).isEqualTo("A_013-001_IF_000000_20260401_0001.csv");
              assertThat(file.partner()).isEqualTo(Chukan.PARTNER);
              assertThat(file.state()).isEqualTo(DeliveryState.READY);
              assertThat(file.records()).isEqualTo(2);
            });
    assertThat(chukan.asked())
        .extracting(Chukan.Request::number, Chukan.Request::myNumber)
        .containsExactly(
            tuple("20260401-0001-00000002", myNumber(1)),
            tuple("20260401-0001-00000003", myNumber(2)));
    assertThat(queue()).containsExactly("REQUESTED  1", "REQUESTED  1");
  }

  @Test
  void r017SendsTheFiveItems() throws IOException {
    register(person(1).with("name", "見本　一").with("name_kana", "ミホン　イチ").with("address", "見本町一"));

    ask();

    assertThat(chukan.asked().get(0).fiveItems())
        .containsExactly("見本　一", "ミホン　イチ", "2024-04-01", "1", "見本町一");
  }

  @Test
  void r016SendsTheAddressOfTheResidentRegisterOfWhomItIsKeptElsewhere() throws IOException {
    register(
        person(1).with("resident_status", "5"),
        person(2).with("resident_status", "5"),
        person(3),
        person(4).with("resident_status", "6"));
    sql(
        "update subject set registered_address = '住民票町' where subject_number <> '"
            + subjectNumber(2)
            + "'");

    ask();

    assertThat(chukan.askedFor(1).fiveItems().get(4)).isEqualTo("住民票町");
    assertThat(chukan.askedFor(2).fiveItems().get(4)).startsWith("東京都大田区見本町");
    assertThat(chukan.askedFor(3).fiveItems().get(4)).startsWith("東京都大田区見本町");
    assertThat(chukan.askedFor(4).fiveItems().get(4)).isEqualTo("住民票町");
  }

  @Test
  void remembersEveryRequestWithItsPlaceInTheFile() throws IOException {
    register(person(1), person(2));

    ask();

    assertThat(
            house.rows(
                "select request_number, subject_number, line, outcome from pmh_key_request order by line"))
        .map(Object::toString)
        .containsExactly(
            "{request_number=20260401-0001-00000002, subject_number="
                + subjectNumber(1)
                + ", line=2, outcome=}",
            "{request_number=20260401-0001-00000003, subject_number="
                + subjectNumber(2)
                + ", line=3, outcome=}");
    assertThat(house.value("select distinct delivery_id from pmh_key_request"))
        .isEqualTo(chukan.files().get(0).id());
  }

  @Test
  void r007AsksOnceForAPersonWhoWaitsInTwoMunicipalities() throws IOException {
    register(person(1));
    registerElsewhere(elsewhere(1).with("address", "世田谷区見本町"));

    ask();

    assertThat(chukan.asked()).hasSize(1);
    assertThat(chukan.askedFor(1).fiveItems().get(4)).startsWith("東京都大田区");
    assertThat(queue()).containsExactly("REQUESTED  1", "REQUESTED  1");
    assertThat(house.count("pmh_key_request")).isEqualTo(1);
  }

  @Test
  void asksForEachOfTwoTownsThatDoNotAgreeWhoThePersonIs() throws IOException {
    register(person(1));
    registerElsewhere(elsewhere(1).with("name", "見本　誤"));

    ask();

    assertThat(chukan.asked())
        .extracting(request -> request.fiveItems().get(0))
        .containsExactly("見本　目印１", "見本　誤");
    assertThat(house.rows("select subject_number from pmh_key_request order by line"))
        .map(row -> row.get("subject_number"))
        .containsExactly(subjectNumber(1), numberElsewhere(1));
  }

  @Test
  void asksTheSameBytesForTheSameFacts() throws Exception {
    register(person(3), person(1), person(2));
    ask();
    var first = chukan.files().get(0);

    try (var other = new House(store, directory.resolve("other"), agreements())) {
      other.send(new Drop("A_011-001_IF").rows(person(2), person(3), person(1)));
      other.runJob("pmh-key");

      assertThat(new Chukan(other).files())
          .singleElement()
          .satisfies(again -> assertThat(again.payload()).isEqualTo(first.payload()));
    }
  }

  @Test
  void sendsNoFileWhenNobodyIsDue() throws IOException {
    ask();
    assertThat(chukan.files()).isEmpty();

    register(person(1));
    ask();
    ask();

    assertThat(chukan.files()).hasSize(1);
    assertThat(queue()).containsExactly("REQUESTED  1");
  }

  @Test
  void r006_t04_goesOnAskingForThirtyRunsWithoutAnAnswer() throws IOException {
    register(person(1), person(2));

    ask();
    for (int run = 2; run <= 30; run++) {
      askTomorrow();
    }

    assertThat(chukan.files()).hasSize(30);
    assertThat(chukan.asked()).hasSize(2);
    assertThat(queue()).containsExactly("REQUESTED B205 30", "REQUESTED B205 30");
    assertThat(new KeyQueue(house.hall.jdbc()).summary())
        .singleElement()
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(QueueState.REQUESTED);
              assertThat(standing.people()).isEqualTo(2);
              assertThat(standing.maxAttempts()).isEqualTo(30);
              assertThat(standing.oldestQueuedOn()).isEqualTo(LocalDate.of(2026, 4, 1));
            });
  }

  @Test
  void doesNotAskTwiceWhenTheRunBreaksAfterAsking() throws IOException {
    register(person(1));

    breakAt("run.pmh-key.results");
    assertThat(chukan.files()).hasSize(1);
    ask();

    assertThat(chukan.files()).hasSize(1);
    assertThat(queue()).containsExactly("REQUESTED  1");
  }

  @Test
  void asksOnceWhenTheRunBreaksWhileAsking() throws IOException {
    register(person(1));

    breakAt("run.pmh-key.ask");
    assertThat(chukan.files()).isEmpty();
    assertThat(queue()).containsExactly("STAGED  0");
    ask();

    assertThat(chukan.files()).hasSize(1);
    assertThat(chukan.asked().get(0).number()).isEqualTo("20260401-0001-00000002");
  }

  private void breakAt(String place) {
    FaultPoint.plan(
        name -> {
          if (name.equals(place)) {
            throw new FaultPoint.PlannedFault(place);
          }
        });
    try {
      var today = LocalDate.now(house.clock);
      house.runs.requests().again("pmh-key", today, "test", "");
      house.runs.drain();
      assertThat(house.runs.requests().find("pmh-key", today).orElseThrow().state())
          .isEqualTo(RunState.REQUESTED);
    } finally {
      FaultPoint.plan(null);
    }
  }
}
