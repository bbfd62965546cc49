package org.yoyohub.jobs.pmhkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.myNumber;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.jobs.house.Sent;

/** What becomes of somebody whose answer is refused: it is seen who, why and by which line. */
final class RefusedAnswerIT extends KeyPromise {
  @Test
  void refusesAnotherKeyForAKnownPerson() throws IOException {
    register(person(1));
    ask();
    chukan.answer(chukan.askedFor(1).issued(KEY));

    var other = chukan.answer(chukan.askedFor(1).issued(OTHER_KEY));

    assertThat(other.delivery().balance()).isEqualTo(new Balance(1, 0, 0, 1, 0));
    assertThat(other.codes()).containsExactly("B302");
    assertThat(other.errors()).contains("B302").doesNotContain(OTHER_KEY);
    assertThat(house.value("select pmh_key from pmh_person")).isEqualTo(KEY);
  }

  @Test
  void refusesAKeyThatAnotherPersonHas() throws IOException {
    register(person(1), person(2), person(3));
    ask();

    var sent = chukan.answer(chukan.askedFor(1).issued(KEY), chukan.askedFor(2).issued(KEY));
    var later = chukan.answer(chukan.askedFor(3).issued(KEY));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 1, 0, 1, 0));
    assertThat(sent.codes()).containsExactly("B303");
    assertThat(later.codes()).containsExactly("B303");
    assertThat(keys()).containsExactly(subjectNumber(1) + " " + KEY);
    assertThat(queue()).containsExactly("ERROR B303 1", "ERROR B303 1");
  }

  @Test
  void refusesTheKeyOfSomebodyElseWhoIsGone() throws IOException {
    register(person(1));
    ask();
    chukan.answer(chukan.askedFor(1).issued(KEY));
    house.run("update subject set expired = true");
    register(person(2).with("birth_date", "1950-05-05"));
    askTomorrow();

    var sent = chukan.answer(chukan.askedFor(2).issued(KEY));

    assertThat(sent.codes()).containsExactly("B303");
  }

  @Test
  void refusesWhatWasNeverAsked() throws IOException {
    register(person(1));
    ask();

    var sent =
        chukan.answer(
            chukan.askedFor(1).issued(KEY).with("request_number", "20260401-0001-00000099"),
            chukan.askedFor(1).issued(KEY).with("my_number", myNumber(7)));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 0, 0, 2, 0));
    assertThat(sent.codes()).containsExactly("B301", "B301");
    assertThat(sent.receiptState()).isEqualTo("APPLIED");
    assertThat(queue()).containsExactly("REQUESTED  1");
  }

  @Test
  void refusesAKeyWithoutSuccessAndSuccessWithoutAKey() throws IOException {
    register(person(1), person(2));
    ask();

    var sent = chukan.answer(chukan.askedFor(1).issued(""), chukan.askedFor(2).answer("9", KEY));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 0, 0, 2, 0));
    assertThat(sent.codes()).containsExactly("B304", "B304");
    assertThat(sent.errors().lines().skip(1)).hasSize(2);
    assertThat(queue()).containsExactly("RETRY_WAIT B304 1", "RETRY_WAIT B304 1");
  }

  @Test
  void putsWhoIsAnsweredWithTheKeyOfAnotherOnTheWorklist() throws IOException {
    register(person(1), person(2));
    ask();

    var sent = chukan.answer(chukan.askedFor(1).issued(KEY), chukan.askedFor(2).issued(KEY));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 1, 0, 1, 0));
    assertThat(worklist()).containsExactly(subjectNumber(2) + " B303");
    assertThat(noted()).containsExactly("1 2", "1 3");
    assertThat(causes()).containsExactly(sent.id() + " 3");
    askTomorrow();
    assertThat(chukan.files()).hasSize(1);
  }

  @Test
  void putsWhoIsAnsweredWithASecondKeyOnTheWorklist() throws IOException {
    register(person(1));
    registerElsewhere(elsewhere(1).with("birth_date", "2020-02-02"));
    ask();
    var asked = chukan.asked();

    var sent = chukan.answer(asked.get(0).issued(KEY), asked.get(1).issued(OTHER_KEY));

    assertThat(sent.codes()).containsExactly("B302");
    assertThat(worklist()).containsExactly(numberElsewhere(1) + " B302");
    assertThat(noted()).containsExactly("1 2", "1 3");
  }

  @Test
  void takesTheRightKeyAfterAWrongOne() throws IOException {
    register(person(1), person(2));
    ask();
    chukan.answer(chukan.askedFor(1).issued(KEY), chukan.askedFor(2).issued(KEY));

    var right = chukan.answer(chukan.askedFor(2).issued(OTHER_KEY));

    assertThat(right.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(queue()).isEmpty();
    assertThat(noted()).containsExactly("1 2", "1 2");
    assertThat(answeredBy(right)).isEqualTo(1);
  }

  @Test
  void asksAgainAfterAnAnswerThatContradictsItself() throws IOException {
    register(person(1));
    ask();

    chukan.answer(chukan.askedFor(1).answer("9", KEY));

    assertThat(queue()).containsExactly("RETRY_WAIT B304 1");
    assertThat(noted()).containsExactly("9 2");
    ask();
    assertThat(chukan.files()).hasSize(1);
    askTomorrow();
    assertThat(queue()).containsExactly("REQUESTED B304 2");
  }

  @Test
  void takesARefusalInPlaceOfAnAnswerThatContradictsItself() throws IOException {
    register(person(1));
    ask();
    chukan.answer(chukan.askedFor(1).issued(""));

    var refusal = chukan.answer(chukan.askedFor(1).failed("3"));

    assertThat(queue()).containsExactly("ERROR B203 1");
    assertThat(noted()).containsExactly("3 2");
    assertThat(answeredBy(refusal)).isEqualTo(1);
  }

  @Test
  void letsTheRightAnswerCountAndNotTheOneBesideIt() throws IOException {
    register(person(1), person(2));
    ask();

    var sent =
        chukan.answer(
            chukan.askedFor(1).issued(""),
            chukan.askedFor(1).failed("9"),
            chukan.askedFor(2).issued(KEY),
            chukan.askedFor(2).issued(OTHER_KEY));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(4, 2, 0, 2, 0));
    assertThat(queue()).containsExactly("RETRY_WAIT B204 1");
    assertThat(noted()).containsExactly("9 3", "1 4");
  }

  @Test
  void leavesWhoWasAskedForAgainAsTheyAre() throws IOException {
    register(person(1));
    ask();
    var first = chukan.askedFor(1);
    askTomorrow();

    var late = chukan.answer(first.issued(""));

    assertThat(late.delivery().balance()).isEqualTo(new Balance(1, 0, 0, 1, 0));
    assertThat(queue()).containsExactly("REQUESTED B205 2");
    assertThat(noted()).containsExactly("1 2", " 0");
  }

  private List<String> worklist() {
    return new KeyQueue(house.hall.jdbc())
        .parked(Optional.empty(), 10, 0).stream()
            .map(parked -> parked.subjectNumber() + " " + parked.reason())
            .toList();
  }

  /** What is noted of every request. */
  private List<String> noted() {
    return house
        .rows("select outcome, answer_line from pmh_key_request order by request_number")
        .stream()
        .map(row -> row.get("outcome") + " " + row.get("answer_line"))
        .toList();
  }

  private int answeredBy(Sent sent) {
    return house
        .rows(
            "select request_number from pmh_key_request where answer_delivery = '"
                + sent.id()
                + "'")
        .size();
  }

  private List<String> causes() {
    return house.rows("select cause_delivery, cause_line from subject_queue").stream()
        .map(row -> row.get("cause_delivery") + " " + row.get("cause_line"))
        .toList();
  }
}
