package org.yoyohub.jobs.pmhkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.myNumber;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.jobs.house.Drop;

/** R007: a key that is known is given to the same person alone. */
final class KnownKeyIT extends KeyPromise {
  @Test
  void asksForWhomBringsAKnownNumberWithAnotherBirthDate() throws IOException {
    keyed();

    registerElsewhere(elsewhere(1).with("birth_date", "2020-02-02"));
    ask();

    assertThat(chukan.askedFor(1).fiveItems().get(2)).isEqualTo("2020-02-02");
    assertThat(queue()).containsExactly("REQUESTED  1");
    assertThat(keys()).containsExactly(subjectNumber(1) + " " + KEY);
  }

  @Test
  void asksForWhomBringsAKnownNumberWithAnotherSex() throws IOException {
    keyed();

    registerElsewhere(elsewhere(1).with("sex", "2"));
    ask();

    assertThat(queue()).containsExactly("REQUESTED  1");
    chukan.answer(chukan.askedFor(1).failed("3"));
    assertThat(queue()).containsExactly("ERROR B203 1");
  }

  @Test
  void givesTheKeyToWhomTheAnswerConfirmsWithOtherFacts() throws IOException {
    keyed();
    registerElsewhere(elsewhere(1).with("birth_date", "2020-02-02"));
    ask();

    chukan.answer(chukan.askedFor(1).issued(KEY));

    assertThat(queue()).isEmpty();
    assertThat(keys()).hasSize(2);
  }

  @Test
  void givesTheKeyInTheNextRunWhenTheBirthDateIsMended() throws IOException {
    keyed();
    registerElsewhere(elsewhere(1).with("birth_date", "2020-02-02"));
    ask();
    sql(
        "update subject set birth_date = '2024-04-01'",
        "update subject_queue set state = 'STAGED', reason = ''");

    askTomorrow();

    assertThat(chukan.files()).hasSize(2);
    assertThat(queue()).isEmpty();
    assertThat(keys()).hasSize(2);
  }

  @Test
  void keysOnlyThoseWithTheFactsThatWereAskedFor() throws IOException {
    register(person(1));
    registerElsewhere(elsewhere(1).with("birth_date", "2020-02-02"));
    ask();
    var right = chukan.asked().get(0);

    chukan.answer(right.issued(KEY));

    assertThat(right.fiveItems().get(2)).isEqualTo("2024-04-01");
    assertThat(keys()).containsExactly(subjectNumber(1) + " " + KEY);
    assertThat(queue()).containsExactly("REQUESTED  1");
  }

  @Test
  void parksTheWrongNameAloneAndKeysTheRightOne() throws IOException {
    register(person(1).with("name", "見本　誤"));
    registerElsewhere(elsewhere(1));
    ask();
    var wrong = chukan.asked().get(0);
    var right = chukan.asked().get(1);

    var sent = chukan.answer(wrong.failed("3"), right.issued(KEY));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 2, 0, 0, 0));
    assertThat(queue()).containsExactly("ERROR B203 1");
    assertThat(keys()).containsExactly(numberElsewhere(1) + " " + KEY);
  }

  @Test
  void leavesTheRightOneWaitingWhenTheWrongBirthDateIsAnsweredFirst() throws IOException {
    register(person(1).with("birth_date", "2020-02-02"));
    registerElsewhere(elsewhere(1));
    ask();
    var wrong = chukan.asked().get(0);
    var right = chukan.asked().get(1);

    chukan.answer(wrong.failed("3"));
    assertThat(queue()).containsExactly("ERROR B203 1", "REQUESTED  1");
    chukan.answer(right.issued(KEY));

    assertThat(queue()).containsExactly("ERROR B203 1");
    assertThat(keys()).containsExactly(numberElsewhere(1) + " " + KEY);
    askTomorrow();
    assertThat(queue()).containsExactly("ERROR B203 1");
  }

  @Test
  void parksWhoIsAnsweredWithTheKeyOfAnotherOfTheTown() throws IOException {
    twoOfATown();

    var sent = chukan.answer(chukan.askedFor(1).issued(KEY));

    assertThat(sent.codes()).isEmpty();
    assertThat(sent.delivery().balance().applied()).isEqualTo(1);
    assertThat(queue()).containsExactly("ERROR B208 1");
    assertThat(keys()).containsExactly(subjectNumber(1) + " " + KEY);
    askTomorrow();
    assertThat(queue()).containsExactly("ERROR B208 1");
  }

  @Test
  void givesTheKeyWhenTheOtherOfTheTownHasExpired() throws IOException {
    twoOfATown();
    chukan.answer(chukan.askedFor(1).issued(KEY));

    sql("update subject set expired = true where subject_number = '" + subjectNumber(1) + "'");
    askTomorrow();

    assertThat(queue()).isEmpty();
    assertThat(keys()).hasSize(2);
  }

  @Test
  void asksAgainWhenTheOtherOfTheTownTookTheKeyAlong() throws IOException {
    twoOfATown();
    chukan.answer(chukan.askedFor(1).issued(KEY));

    sql("update pmh_person set token = token || cast('x' as bytea)");
    askTomorrow();

    assertThat(queue()).containsExactly("REQUESTED  2");
  }

  /** A person with a key in 大田区. */
  private void keyed() throws IOException {
    register(person(1));
    ask();
    chukan.answer(chukan.askedFor(1).issued(KEY));
  }

  /** One goes by the key, and another of the same town comes with the 個人番号 it was found by. */
  private void twoOfATown() throws IOException {
    keyed();
    sql("update my_number set token = token || cast('x' as bytea)");
    house.send(
        new Drop("A_011-001_IF")
            .day(LocalDate.now(house.clock).getDayOfMonth())
            .sequence(2)
            .rows(person(2).with("my_number", myNumber(1))));
    ask();
    assertThat(keys()).hasSize(1);
    assertThat(queue()).containsExactly("REQUESTED  1");
  }
}
