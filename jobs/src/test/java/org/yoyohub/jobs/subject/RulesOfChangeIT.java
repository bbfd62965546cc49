package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.DeliveryState;

/** the printed rules of an update and an expiry (domain 4.R, 4.X.5). */
final class RulesOfChangeIT extends SubjectPromise {
  @BeforeEach
  void register() throws IOException {
    switchOn("131113", "100");
    send(REGISTER, person(1), person(2));
    Keys.toEverybody(house);
  }

  @Test
  void r008_t07_beginsTheHistoryRowOnTheDayOfReceipt() throws IOException {
    house.clock.tomorrow();
    send(UPDATE, person(1).with("address", "東京都大田区見本町二丁目"));

    assertThat(
            list(
                "select history_number, change, valid_from from subject_history where subject_number = '"
                    + subjectNumber(1)
                    + "' order by 1"))
        .containsExactly("1 1 2026-04-01", "2 2 2026-04-02");
  }

  @Test
  void r011_changesOnlyNumbersThatWereIssued() throws IOException {
    var update = send(UPDATE, person(1).with("sex", "2"), person(7));
    var expiry = send(EXPIRE, person(2).removed("2026-03-31"), person(8).removed("2026-03-31"));

    assertThat(outcomes(update)).containsExactly("2 1", "3 3 B001");
    assertThat(outcomes(expiry)).containsExactly("2 1", "3 3 B001");
    assertThat(house.count("subject")).isEqualTo(2);
  }

  @Test
  void r011_anUpdateBeforeItsRegistrationIsRejectedAndTakenAfterIt() throws IOException {
    var early = send(UPDATE, person(3).with("sex", "2"));
    send(REGISTER, person(3));
    var again = send(UPDATE, person(3).with("sex", "2"));

    assertThat(outcomes(early)).containsExactly("2 3 B001");
    assertThat(outcomes(again)).containsExactly("2 1");
    assertThat(subject(subjectNumber(3), "sex, history_number")).isEqualTo("2 2");
    assertThat(queue()).containsExactly(subjectNumber(3) + " STAGED");
  }

  @Test
  void r012_t08_takesTheDayOfReceiptForARemovalDateNobodyKnows() throws IOException {
    house.clock.tomorrow();
    var sent = send(EXPIRE, person(1).removed(""));

    assertThat(outcomes(sent)).containsExactly("2 1 B103");
    assertThat(subject(subjectNumber(1), "expired, removal_date")).isEqualTo("true 2026-04-02");
  }

  @Test
  void r012_doesSoFromTheStaffsFormToo() throws IOException {
    var sent =
        send(
            UPDATE_FORM,
            person(1).with("change", "3").removed(""),
            person(2).with("change", "2").removed(""));

    assertThat(outcomes(sent)).containsExactly("2 1 B103", "3 1 B103");
    assertThat(list("select expired, removal_date from subject order by subject_number"))
        .containsExactly("true 2026-04-01", "false 2026-04-01");
  }

  @Test
  void r013_deletesNobody() throws IOException {
    send(EXPIRE, person(1).removed("2026-03-31"));

    assertThat(house.count("subject")).isEqualTo(2);
    assertThat(house.count("my_number")).isEqualTo(2);
    assertThat(house.count("subject_key")).isEqualTo(2);
    assertThat(list("select subject_number, state, changed_on, line from entitlement order by 1"))
        .containsExactly(
            subjectNumber(1) + " EXPIRED 2026-04-01 2", subjectNumber(2) + " ACTIVE 2026-04-01 3");
    assertThat(list("select change, expired from subject_history where history_number = 2"))
        .containsExactly("3 true");
  }

  @Test
  void r014_hearsOfADeathFromTheResidentStatus() throws IOException {
    send(
        EXPIRE,
        person(1).removed("2026-03-30").with("resident_status", "3").with("change_reason", "23"));

    assertThat(subject(subjectNumber(1), "expired, resident_status, removal_date, removal_reason"))
        .isEqualTo("true 3 2026-03-30 23");
  }

  @Test
  void r019_takesWhatStaffDecidedAsTheyDecidedIt() throws IOException {
    var decided =
        person(1).with("non_disclosure", "1").with("exemption_1", "01").with("category_1", "01");
    send(UPDATE, decided);
    assertThat(subject(subjectNumber(1), "non_disclosure, exemption_1, category_1"))
        .isEqualTo("1 01 01");

    send(REGISTER, person(1).with("exemption_1", "01").with("category_1", "01"));
    assertThat(subject(subjectNumber(1), "non_disclosure")).isEqualTo("1");

    send(UPDATE, person(1));
    assertThat(subject(subjectNumber(1), "non_disclosure, exemption_1, category_1")).isEqualTo("0");
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    var file = file("131113", UPDATE).rows(person(1).with("sex", "2"));
    house.send(file);
    var again = house.send(file);
    var repeated = send(UPDATE, person(1).with("sex", "2"));

    assertThat(again.path()).containsExactly(DeliveryState.DUPLICATE, DeliveryState.ANSWERED);
    assertThat(repeated.delivery().balance()).isEqualTo(new Balance(1, 0, 1, 0, 0));
    assertThat(subject(subjectNumber(1), "history_number")).isEqualTo("2");
  }

  @Test
  void aCancelledExpiryIsNewHistoryAndEverythingIsBack() throws IOException {
    send(EXPIRE, person(1).removed("2026-03-31"));
    house.clock.tomorrow();
    var back = send(REGISTER, person(1));

    assertThat(outcomes(back)).containsExactly("2 1 B102");
    assertThat(queue()).isEmpty();
    assertThat(
            list(
                "select change, expired from subject_history where subject_number = '"
                    + subjectNumber(1)
                    + "' order by history_number"))
        .containsExactly("1 false", "3 true", "1 false");
    assertThat(
            list(
                "select state, changed_on, delivery_id, line from entitlement order by subject_number"))
        .startsWith("ACTIVE 2026-04-02 " + back.id() + " 2");
  }

  @Test
  void aCancelledUpdateIsNewHistory() throws IOException {
    send(UPDATE, person(1).with("sex", "2"));
    send(UPDATE, person(1));

    assertThat(
            list(
                "select sex from subject_history where subject_number = '"
                    + subjectNumber(1)
                    + "' order by history_number"))
        .containsExactly("1", "2", "1");
  }

  @Test
  void whatStaffTookAwayIsNotBackWithTheNumber() throws IOException {
    house.run(
        "update entitlement set state = 'DELETED', origin = 'STAFF' where subject_number = '"
            + subjectNumber(1)
            + "'");
    send(EXPIRE, person(1).removed("2026-03-31"));
    send(REGISTER, person(1));

    assertThat(list("select state from entitlement order by subject_number"))
        .containsExactly("DELETED", "ACTIVE");
  }

  @Test
  void impossibleDatesAndUnknownCodesLeaveTheRestTaken() throws IOException {
    var sent =
        send(
            EXPIRE,
            person(1).removed("2026-02-30"),
            person(2).removed("2026-03-31").with("change_reason", "23"));

    assertThat(sent.codes()).containsExactly("I005");
    assertThat(outcomes(sent)).containsExactly("3 1");
    var update = send(UPDATE, person(1).with("sex", "2"), person(1).with("sex", "7"));
    assertThat(update.codes()).containsExactly("I004");
    assertThat(outcomes(update)).containsExactly("2 1");
  }
}
