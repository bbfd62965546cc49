package org.yoyohub.jobs.pmhkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.fault.FaultPoint;

/** A_013-001-RES: whatever comes back, and when. */
final class KeyAnswerIT extends KeyPromise {
  @Test
  void registersAKeyAndEndsTheWaiting() throws IOException {
    register(person(1));
    ask();

    var sent = chukan.answer(chukan.askedFor(1).issued(KEY));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(sent.codes()).isEmpty();
    assertThat(queue()).isEmpty();
    assertThat(keys()).containsExactly(subjectNumber(1) + " " + KEY);
    assertThat(
            house.rows(
                "select pmh_key, pmh_pseudonym, issued_on, delivery_id, line from pmh_person"))
        .singleElement()
        .hasToString(
            "{pmh_key="
                + KEY
                + ", pmh_pseudonym=, issued_on=2026-04-01, delivery_id="
                + sent.id()
                + ", line=2}");
    assertThat(house.rows("select outcome, answer_delivery, answer_line from pmh_key_request"))
        .singleElement()
        .hasToString("{outcome=1, answer_delivery=" + sent.id() + ", answer_line=2}");
  }

  @Test
  void r005_t03_failsTwiceAndIsKeyedOnTheThirdDayWithOneRequestARun() throws IOException {
    register(person(1));

    ask();
    chukan.answer(chukan.askedFor(1).failed("9"));
    assertThat(queue()).containsExactly("RETRY_WAIT B204 1");
    askTomorrow();
    chukan.answer(chukan.askedFor(1).failed("9"));
    assertThat(queue()).containsExactly("RETRY_WAIT B204 2");
    askTomorrow();
    chukan.answer(chukan.askedFor(1).issued(KEY));

    assertThat(queue()).isEmpty();
    assertThat(keys()).containsExactly(subjectNumber(1) + " " + KEY);
    assertThat(house.rows("select request_number, outcome from pmh_key_request order by 1"))
        .map(Object::toString)
        .containsExactly(
            "{request_number=20260401-0001-00000002, outcome=9}",
            "{request_number=20260402-0002-00000002, outcome=9}",
            "{request_number=20260403-0003-00000002, outcome=1}");
  }

  @Test
  void doesNotAskAgainBeforeTheAgreedPauseIsOver() throws IOException {
    register(person(1));
    ask();
    chukan.answer(chukan.askedFor(1).failed("9"));

    ask();

    assertThat(chukan.files()).hasSize(1);
  }

  @Test
  void r007KeysEverybodyWhoWaitsForTheSamePerson() throws IOException {
    register(person(1));
    registerElsewhere(elsewhere(1));
    ask();

    var sent = chukan.answer(chukan.askedFor(1).issued(KEY));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(queue()).isEmpty();
    assertThat(keys())
        .containsExactly(subjectNumber(1) + " " + KEY, numberElsewhere(1) + " " + KEY);
  }

  @Test
  void asksForAPersonByTheOtherNumberWhenOneIsParked() throws IOException {
    register(person(1).with("resident_status", "5"));
    registerElsewhere(elsewhere(1).with("address", "世田谷区見本町"));
    ask();

    chukan.answer(chukan.askedFor(1).failed("2"));
    assertThat(queue()).containsExactly("ERROR B202 1", "RETRY_WAIT B207 1");
    askTomorrow();

    assertThat(chukan.askedFor(1).fiveItems().get(4)).isEqualTo("世田谷区見本町");
    chukan.answer(chukan.askedFor(1).issued(KEY));
    assertThat(queue()).isEmpty();
    assertThat(keys()).hasSize(2);
  }

  @Test
  void undoesAllOfAnAnswerThatBreaksInTheMiddle() throws IOException {
    register(person(1));
    ask();
    var answer = chukan.askedFor(1).issued(KEY);

    FaultPoint.plan(
        place -> {
          if (place.equals("apply.rows")) {
            throw new FaultPoint.PlannedFault(place);
          }
        });
    try {
      chukan.answer(answer);
    } finally {
      FaultPoint.plan(null);
    }
    assertThat(house.count("subject_key")).isZero();
    assertThat(queue()).containsExactly("REQUESTED  1");
    assertThat(house.count("finding")).isZero();
  }

  @Test
  void givesAnExpiredNumberItsKeyToo() throws IOException {
    register(person(1));
    ask();
    sql("update subject set expired = true", "delete from subject_queue");

    var sent = chukan.answer(chukan.askedFor(1).issued(KEY));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(keys()).containsExactly(subjectNumber(1) + " " + KEY);
  }

  @Test
  void r017ParksWhomTheComparisonDoesNotKnow() throws IOException {
    register(person(1));
    ask();

    chukan.answer(chukan.askedFor(1).failed("3"));
    askTomorrow();

    assertThat(queue()).containsExactly("ERROR B203 1");
    assertThat(chukan.files()).hasSize(1);
  }

  @Test
  void takesALateSuccess() throws IOException {
    register(person(1));
    ask();
    var first = chukan.askedFor(1);
    askTomorrow();
    assertThat(chukan.askedFor(1).number()).isNotEqualTo(first.number());

    chukan.answer(first.issued(KEY));

    assertThat(queue()).isEmpty();
    assertThat(keys()).hasSize(1);
  }

  @Test
  void takesASuccessAfterAFailure() throws IOException {
    register(person(1));
    ask();
    chukan.answer(chukan.askedFor(1).failed("3"));

    chukan.answer(chukan.askedFor(1).issued(KEY));

    assertThat(queue()).isEmpty();
    assertThat(house.value("select outcome from pmh_key_request")).isEqualTo("1");
  }

  @Test
  void leavesAsItIsWhatALateFailureOfAnOlderRequestSays() throws IOException {
    register(person(1));
    ask();
    var first = chukan.askedFor(1);
    askTomorrow();

    var late = chukan.answer(first.failed("3"));

    assertThat(late.delivery().balance()).isEqualTo(new Balance(1, 0, 1, 0, 0));
    assertThat(queue()).containsExactly("REQUESTED B205 2");
    assertThat(
            house.value(
                "select outcome from pmh_key_request where request_number like '20260401%'"))
        .isEqualTo("3");
  }

  @Test
  void takesAFailureThatComesAfterTheTimeWasUp() throws IOException {
    register(person(1));
    ask();
    sql("update subject_queue set state = 'RETRY_WAIT', reason = 'B205'");

    var late = chukan.answer(chukan.askedFor(1).failed("9"));

    assertThat(late.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(queue()).containsExactly("RETRY_WAIT B204 1");
  }

  @Test
  void countsAFailureOnce() throws IOException {
    register(person(1));
    ask();
    chukan.answer(chukan.askedFor(1).failed("9"));

    var again = chukan.answer(chukan.askedFor(1).failed("9"), chukan.askedFor(1).failed("3"));

    assertThat(again.delivery().balance()).isEqualTo(new Balance(2, 0, 2, 0, 0));
    assertThat(queue()).containsExactly("RETRY_WAIT B204 1");
  }

  @Test
  void findsASuccessThatIsSaidAgainUnchanged() throws IOException {
    register(person(1));
    ask();
    chukan.answer(chukan.askedFor(1).issued(KEY));

    var again = chukan.answer(chukan.askedFor(1).issued(KEY), chukan.askedFor(1).failed("9"));

    assertThat(again.delivery().balance()).isEqualTo(new Balance(2, 0, 2, 0, 0));
    assertThat(house.value("select outcome from pmh_key_request")).isEqualTo("1");
    assertThat(house.count("subject_key")).isEqualTo(1);
  }

  @Test
  void letsTheFirstOfTwoAnswersInAFileCount() throws IOException {
    register(person(1), person(2), person(3));
    ask();
    var one = chukan.askedFor(1);
    var two = chukan.askedFor(2);
    var three = chukan.askedFor(3);

    var sent =
        chukan.answer(
            one.issued(KEY),
            one.issued(OTHER_KEY),
            two.failed("9"),
            two.issued(OTHER_KEY),
            three.issued("KEY-MIHON-3"),
            three.failed("3"));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(6, 3, 2, 1, 0));
    assertThat(sent.codes()).containsExactly("B302");
    assertThat(keys())
        .containsExactly(subjectNumber(1) + " " + KEY, subjectNumber(3) + " KEY-MIHON-3");
    assertThat(queue()).containsExactly("RETRY_WAIT B204 1");
  }

  @Test
  void takesTheKeyOfSomebodyWhoseNumberChangedOnTheWay() throws IOException {
    register(person(1));
    ask();
    chukan.answer(chukan.askedFor(1).issued(KEY));
    house.run("update subject set expired = true");
    register(person(2));
    askTomorrow();

    var sent = chukan.answer(chukan.askedFor(2).issued(KEY));

    assertThat(sent.codes()).isEmpty();
    assertThat(queue()).isEmpty();
    assertThat(keys()).containsExactly(subjectNumber(1) + " " + KEY, subjectNumber(2) + " " + KEY);
    assertThat(house.count("pmh_person")).isEqualTo(1);
  }

  @Test
  void takesTheRestOfAPartialAnswerAnotherDay() throws IOException {
    register(person(1), person(2));
    ask();
    chukan.answer(chukan.askedFor(1).issued(KEY));

    askTomorrow();

    assertThat(chukan.asked()).hasSize(1);
    chukan.answer(chukan.askedFor(2).issued(OTHER_KEY));
    assertThat(queue()).isEmpty();
  }

  @Test
  void takesAnEmptyAnswer() throws IOException {
    assertThat(chukan.answer().delivery().balance()).isEqualTo(Balance.NONE);
  }

  @Test
  void registersNobodyForANumberThatNobodyHasAnyMore() throws IOException {
    register(person(1));
    ask();
    sql("update my_number set token = (select token from pmh_key_request) || cast('x' as bytea)");

    var sent = chukan.answer(chukan.askedFor(1).issued(KEY));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(1, 0, 1, 0, 0));
    assertThat(house.count("pmh_person")).isZero();
    assertThat(queue()).containsExactly("REQUESTED  1");
  }
}
