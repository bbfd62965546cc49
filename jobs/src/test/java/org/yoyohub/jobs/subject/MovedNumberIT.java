package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.myNumber;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A changed 個人番号 of somebody with a key is the same person. */
final class MovedNumberIT extends SubjectPromise {
  private static final String KEY_1 = "KEY" + subjectNumber(1);

  @Test
  void movesTheTokenSoThatTheNextTownFindsTheKey() throws IOException {
    keyed(1);
    var changed = send(UPDATE, person(1).with("my_number", myNumber(8)));
    send("131121", REGISTER, inTheOtherTown(8), inTheOtherTown(1));

    assertThat(outcomes(changed)).containsExactly("2 1");
    assertThat(Keys.of(house, otherNumber(8))).isEqualTo(KEY_1);
    assertThat(Keys.of(house, otherNumber(1))).isEmpty();
    assertThat(list("select delivery_id, line from pmh_person"))
        .containsExactly(changed.id() + " 2");
  }

  @Test
  void leavesTheTokenWhereAnotherPersonHasTheNewOne() throws IOException {
    send("131121", REGISTER, inTheOtherTown(2));
    Keys.toEverybody(house);
    keyed(1);
    var changed = send(UPDATE, person(1).with("my_number", myNumber(2)));

    assertThat(outcomes(changed)).containsExactly("2 1");
    assertThat(list("select pmh_key, delivery_id from pmh_person order by 1"))
        .containsExactly(KEY_1 + " answer", "KEY" + otherNumber(2) + " answer");
    assertThat(Keys.of(house, subjectNumber(1))).isEqualTo(KEY_1);
  }

  @Test
  void leavesTheTokenWhileAnotherTownStillGoesByItAndMovesItWithTheLast() throws IOException {
    keyed(1);
    send("131121", REGISTER, inTheOtherTown(1));
    send(UPDATE, person(1).with("my_number", myNumber(8)));
    assertThat(list("select delivery_id from pmh_person")).containsExactly("answer");

    var last = send("131121", UPDATE, inTheOtherTown(1).with("my_number", myNumber(8)));
    assertThat(list("select delivery_id from pmh_person")).containsExactly(last.id());
    assertThat(Keys.of(house, otherNumber(1))).isEqualTo(KEY_1);
  }

  @Test
  void movesTheTokenWhenOnlyAnExpiredNumberStillGoesByIt() throws IOException {
    keyed(1);
    send("131121", REGISTER, inTheOtherTown(1));
    send("131121", EXPIRE, inTheOtherTown(1).removed("2026-03-31"));
    var changed = send(UPDATE, person(1).with("my_number", myNumber(8)));

    assertThat(list("select delivery_id from pmh_person")).containsExactly(changed.id());
  }

  @Test
  void givesNobodyTheKeyThatAnotherOfTheTownGoesBy() throws IOException {
    keyed(1);
    send("131121", REGISTER, inTheOtherTown(1));
    send(UPDATE, person(1).with("my_number", myNumber(8)));
    var second = send(REGISTER, person(2).with("my_number", myNumber(1)));

    assertThat(outcomes(second)).containsExactly("2 4");
    assertThat(Keys.of(house, subjectNumber(2))).isEmpty();
  }

  @Test
  void leavesBothTokensWhenTwoSwapTheirNumbers() throws IOException {
    keyed(1, 2);
    var swapped =
        send(
            UPDATE,
            person(1).with("my_number", myNumber(2)),
            person(2).with("my_number", myNumber(1)));

    assertThat(outcomes(swapped)).containsExactly("2 1", "3 1");
    assertThat(list("select distinct delivery_id from pmh_person")).containsExactly("answer");
  }

  private void keyed(int... serials) throws IOException {
    for (int serial : serials) {
      send(REGISTER, person(serial));
    }
    Keys.toEverybody(house);
  }
}
