package org.yoyohub.jobs.pmhkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 6.6: whatever happens, nobody in the queue makes a move that is not on the page of QueueState.
 */
final class QueueMoveIT extends KeyPromise {
  @ParameterizedTest
  @EnumSource(value = QueueState.class, mode = EnumSource.Mode.EXCLUDE, names = "KEYED")
  void movesOnlyWhereItMayWhenItIsRunAndAnswered(QueueState from) throws IOException {
    register(person(1));
    ask();

    for (var result : new String[] {"9", "2", "3"}) {
      setTo(from);
      chukan.answer(chukan.askedFor(1).failed(result));
      hasMovedOnceAtMost(from);
    }
    setTo(from);
    chukan.answer(chukan.askedFor(1).answer("9", KEY));
    hasMovedOnceAtMost(from);
    setTo(from);
    askTomorrow();
    // timed out, and asked again
    hasMovedTwiceAtMost(from);
  }

  @ParameterizedTest
  @EnumSource(value = QueueState.class, mode = EnumSource.Mode.EXCLUDE, names = "KEYED")
  void movesOnlyWhereItMayWhenAnotherHasTheKey(QueueState from) throws IOException {
    sql(
        "insert into pmh_person (pmh_key, issued_on, delivery_id, line) values ('KEY-MIHON-1', date '2026-04-01', 'test', 1)");
    register(person(1));
    ask();
    setTo(from);

    chukan.answer(chukan.askedFor(1).issued(KEY));

    hasMovedOnceAtMost(from);
  }

  @ParameterizedTest
  @EnumSource(value = QueueState.class, mode = EnumSource.Mode.EXCLUDE, names = "KEYED")
  void becomesKeyedOnlyFromWhereItMay(QueueState from) throws IOException {
    register(person(1));
    ask();
    setTo(from);

    chukan.answer(chukan.askedFor(1).issued(KEY));

    assertThat(house.count("subject_queue"))
        .isEqualTo(QueueState.KEYED.before().contains(from) ? 0 : 1);
  }

  private void setTo(QueueState state) {
    sql(
        "update pmh_key_request set outcome = ''",
        "update subject_queue set state = '" + state + "', next_try_at = null");
  }

  private void hasMovedOnceAtMost(QueueState from) {
    assertThat(now()).satisfiesAnyOf(to -> isStill(from, to), to -> isNext(from, to));
  }

  private void hasMovedTwiceAtMost(QueueState from) {
    assertThat(now())
        .satisfiesAnyOf(
            to -> isStill(from, to),
            to -> isNext(from, to),
            to -> assertThat(from.next()).anyMatch(between -> between.next().contains(to)));
  }

  private static void isStill(QueueState from, QueueState to) {
    assertThat(to).isEqualTo(from);
  }

  private static void isNext(QueueState from, QueueState to) {
    assertThat(from.next()).contains(to);
  }

  /** Who has left is APPLIED. */
  private QueueState now() {
    return house.rows("select state from subject_queue").stream()
        .map(row -> QueueState.valueOf((String) row.get("state")))
        .findFirst()
        .orElse(QueueState.APPLIED);
  }
}
