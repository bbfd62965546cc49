package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.myNumber;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.jobs.house.Person;

/** Two people with one 個人番号, and one person with two numbers. */
final class ConflictsIT extends SubjectPromise {
  @Test
  void b004_rejectsTheNumberThatAnotherPersonHolds() throws IOException {
    send(REGISTER, person(1));
    var sent = send(REGISTER, other(2).with("my_number", myNumber(1)), person(3));

    assertThat(outcomes(sent)).containsExactly("2 3 B004", "3 4");
    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 1, 0, 1, 0));
    assertThat(sent.codes()).containsExactly("B004");
    assertThat(sent.errors()).contains("2,,B004,");
    assertThat(list("select subject_number from subject order by 1"))
        .containsExactly(subjectNumber(1), subjectNumber(3));
    assertThat(house.count("my_number")).isEqualTo(2);
  }

  @Test
  void b004_rejectsAnUpdateToTheNumberOfAnother() throws IOException {
    send(REGISTER, person(1), other(2));
    var sent = send(UPDATE, other(2).with("my_number", myNumber(1)).with("address", "見本町"));

    assertThat(outcomes(sent)).containsExactly("2 3 B004");
    assertThat(subject(subjectNumber(2), "history_number")).isEqualTo("1");
  }

  @Test
  void b005_rejectsTheSamePersonUnderASecondNumber() throws IOException {
    send(REGISTER, person(1));
    var sent = send(REGISTER, person(2).with("my_number", myNumber(1)));

    assertThat(outcomes(sent)).containsExactly("2 3 B005");
    assertThat(house.count("subject")).isEqualTo(1);
  }

  @Test
  void rejectsWhatAnEarlierRowOfTheFileBringsForAnother() throws IOException {
    var sent =
        send(
            REGISTER,
            person(1),
            person(2).with("my_number", myNumber(1)),
            other(3).with("my_number", myNumber(1)),
            person(4),
            person(1).with("sex", "2"));

    assertThat(outcomes(sent)).containsExactly("2 4", "3 3 B005", "4 3 B004", "5 4", "6 1 B101");
  }

  @Test
  void letsTwoSwapTheirNumbersInOneFile() throws IOException {
    send(REGISTER, person(1), other(2));
    var sent =
        send(
            UPDATE,
            person(1).with("my_number", myNumber(2)),
            other(2).with("my_number", myNumber(1)));

    assertThat(outcomes(sent)).containsExactly("2 1", "3 1");
    assertThat(tokensOf(1)).isNotEqualTo(tokensOf(2));
  }

  @Test
  void doesNotLetOneTakeANumberThatItsHolderWantedButCouldNotLeave() throws IOException {
    send(REGISTER, person(1), other(2), person(3));
    var sent =
        send(
            UPDATE,
            person(1).with("my_number", myNumber(2)),
            other(2).with("my_number", myNumber(3)),
            other(4).with("my_number", myNumber(4)));

    assertThat(outcomes(sent)).containsExactly("2 3 B004", "3 3 B004", "4 3 B001");
  }

  @Test
  void whoRestatesTheirNumberKeepsItWhateverAnEarlierRowSays() throws IOException {
    send(REGISTER, person(1));
    var sent =
        send(UPDATE, other(2).with("my_number", myNumber(1)), person(1).with("address", "見本町"));

    assertThat(outcomes(sent)).containsExactly("2 3 B004", "3 1");
  }

  @Test
  void doesNotCountWhoHasExpired() throws IOException {
    send(REGISTER, person(1));
    send(EXPIRE, person(1).removed("2026-03-31"));
    var sent = send(REGISTER, person(2).with("my_number", myNumber(1)));
    var back = send(REGISTER, person(1));

    assertThat(outcomes(sent)).containsExactly("2 4");
    assertThat(outcomes(back)).containsExactly("2 3 B005");
    assertThat(subject(subjectNumber(1), "expired")).isEqualTo("true");
  }

  @Test
  void doesNotCountWhoExpiresInTheSameForm() throws IOException {
    send(REGISTER, person(1), person(2));
    var sent =
        send(
            UPDATE_FORM,
            person(1).with("change", "3").removed("2026-03-31"),
            person(2).with("change", "2").with("my_number", myNumber(1)));

    assertThat(outcomes(sent)).containsExactly("2 1", "3 1");
    assertThat(queue()).containsExactly(subjectNumber(2) + " STAGED");
  }

  @Test
  void doesNotCountTheNumberInAnotherMunicipality() throws IOException {
    send(REGISTER, person(1));

    assertThat(outcomes(send("131121", REGISTER, inTheOtherTown(1)))).containsExactly("2 4");
  }

  /** Somebody whom 氏名カナ, birth date and sex tell apart. */
  private static Person other(int serial) {
    return person(serial).with("name_kana", "ベツジン　" + Person.KANA_MARKER);
  }

  private String tokensOf(int serial) {
    var token =
        (byte[])
            house.value(
                "select token from my_number where subject_number = '"
                    + subjectNumber(serial)
                    + "'");
    return java.util.HexFormat.of().formatHex(token);
  }
}
