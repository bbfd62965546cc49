package org.yoyohub.jobs.pmhkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code hub keys} shows. */
final class KeyQueueIT extends KeyPromise {
  @Test
  void sumsTheQueueUpByMunicipalityStateAndReason() throws IOException {
    register(person(1), person(2), person(3).with("resident_status", "5"));
    registerElsewhere(elsewhere(4));
    ask();
    chukan.answer(
        chukan.askedFor(1).failed("9"),
        chukan.askedFor(2).failed("2"),
        chukan.askedFor(3).failed("2"));

    var queue = new KeyQueue(house.hall.jdbc());

    assertThat(queue.summary())
        .extracting(
            KeyQueue.Standing::municipality, KeyQueue.Standing::state, KeyQueue.Standing::people)
        .containsExactly(
            tuple("131113", QueueState.ERROR, 1L),
            tuple("131113", QueueState.RETRY_WAIT, 2L),
            tuple("131121", QueueState.REQUESTED, 1L));
    assertThat(queue.byReason())
        .extracting(KeyQueue.Standing::reason, KeyQueue.Standing::people)
        .containsExactly(tuple("B202", 1L), tuple("B204", 1L), tuple("B207", 1L), tuple("", 1L));
    assertThat(queue.summary().get(1).nextTryAt())
        .contains(house.clock.instant().plus(Duration.ofHours(20)));
    assertThat(queue.summary().get(2).nextTryAt()).isEmpty();
  }

  @Test
  void listsWhomStaffMustHelp() throws IOException {
    register(person(1).with("resident_status", "5"), person(2));
    ask();
    chukan.answer(chukan.askedFor(1).failed("2"), chukan.askedFor(2).failed("3"));

    var queue = new KeyQueue(house.hall.jdbc());

    var now = Optional.of(house.clock.instant());
    assertThat(queue.parked(Optional.of("131113"), 10, 0))
        .containsExactly(
            new KeyQueue.Parked(subjectNumber(1), "131113", "B202", now, 1),
            new KeyQueue.Parked(subjectNumber(2), "131113", "B203", now, 1));
    assertThat(queue.parked(Optional.empty(), 1, 1)).hasSize(1);
    assertThat(queue.parked(Optional.of("131121"), 10, 0)).isEmpty();
  }

  @Test
  void listsPeopleWithTwoNumbers() throws IOException {
    register(person(1), person(2));
    registerElsewhere(elsewhere(1));

    var queue = new KeyQueue(house.hall.jdbc());

    assertThat(queue.twoNumbers(10, 0))
        .containsExactly(new KeyQueue.TwoNumbers(subjectNumber(1), numberElsewhere(1)));
    sql("update subject set expired = true where subject_number = '" + subjectNumber(1) + "'");
    assertThat(queue.twoNumbers(10, 0)).isEmpty();
  }
}
