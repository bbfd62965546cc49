package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.myNumber;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of somebody who waits for a key while they change or expire. */
final class WaitingIT extends SubjectPromise {
  private static final Map<String, String> ASKED_WITH =
      Map.of(
          "name", "見本　改姓",
          "name_kana", "ミホン　カイセイ",
          "birth_date", "2024-04-02",
          "sex", "2",
          "address", "東京都大田区見本町二丁目",
          "resident_status", "5",
          "my_number", myNumber(9));

  @Test
  void asksAnewWhenAnythingItWasAskedWithChanges() throws IOException {
    for (var item : ASKED_WITH.entrySet()) {
      for (var state : List.of("ERROR", "RETRY_WAIT", "REQUESTED")) {
        waits(state);
        send(UPDATE, person(1).with(item.getKey(), item.getValue()));
        assertThat(queue())
            .as(item.getKey() + " " + state)
            .containsExactly(subjectNumber(1) + " STAGED");
      }
    }
  }

  @Test
  void asksAnewAfterARegistrationWithOtherFacts() throws IOException {
    waits("ERROR");
    var sent = send(REGISTER, person(1).with("address", "東京都大田区見本町二丁目"));

    assertThat(outcomes(sent)).containsExactly("2 1 B101");
    assertThat(queue()).containsExactly(subjectNumber(1) + " STAGED");
  }

  @Test
  void r016_asksAnewWhenStaffRegisterTheAddressOfTheResidentRecord() throws IOException {
    waits("ERROR");
    send(UPDATE_FORM, person(1).with("change", "2").with("registered_address", "見本県見本市"));

    assertThat(queue()).containsExactly(subjectNumber(1) + " STAGED");
    assertThat(list("select reason from subject_queue where next_try_at is null"))
        .containsExactly("");
  }

  @Test
  void letsThemWaitOnWhenNothingItWasAskedWithChanges() throws IOException {
    waits("ERROR");
    send(UPDATE, person(1).with("guardian_name", "見本　別"));
    send(REGISTER, person(1).with("guardian_name", "見本　別"));

    assertThat(queue()).containsExactly(subjectNumber(1) + " ERROR B202");
  }

  @Test
  void updatesSomebodyWhoWaitsAsAnybody() throws IOException {
    send(REGISTER, person(1));
    var sent = send(UPDATE, person(1).with("sex", "2"));

    assertThat(outcomes(sent)).containsExactly("2 1");
    assertThat(subject(subjectNumber(1), "sex, history_number")).isEqualTo("2 2");
    assertThat(list("select told from result_due")).containsExactly("0");
  }

  @Test
  void r007_givesTheKeyAtOnceWhenTheCorrectedNumberIsKnown() throws IOException {
    switchOn("131113", "100");
    send("131121", REGISTER, inTheOtherTown(9));
    Keys.toEverybody(house);
    var registered = send(REGISTER, person(1));
    var corrected = send(UPDATE, person(1).with("my_number", myNumber(9)));

    assertThat(queue()).isEmpty();
    assertThat(outcomes(registered)).containsExactly("2 1");
    assertThat(Keys.of(house, subjectNumber(1))).isEqualTo("KEY" + otherNumber(9));
    assertThat(list("select state, delivery_id, line from entitlement"))
        .containsExactly("ACTIVE " + corrected.id() + " 2");
  }

  @Test
  void b206_endsTheWaitOfWhoExpires() throws IOException {
    var registered = send(REGISTER, person(1), person(2));
    var expired = send(EXPIRE, person(1).removed("2026-03-31"));

    assertThat(outcomes(expired)).containsExactly("2 1");
    assertThat(outcomes(registered)).containsExactly("2 1 B206", "3 4");
    assertThat(queue()).containsExactly(subjectNumber(2) + " STAGED");
    assertThat(list("select told from result_due")).containsExactly("0");
  }

  @Test
  void waitsAnewWhenRevivedWithoutAKey() throws IOException {
    send(REGISTER, person(1));
    send(EXPIRE, person(1).removed("2026-03-31"));
    var back = send(REGISTER, person(1));

    assertThat(outcomes(back)).containsExactly("2 4 B102");
    assertThat(list("select delivery_id from subject_queue")).containsExactly(back.id());
  }

  private void waits(String state) throws IOException {
    house.run("delete from subject_queue");
    house.run("delete from registration_history");
    house.run("delete from result_due");
    house.run("delete from subject_history");
    house.run("delete from my_number");
    house.run("delete from subject");
    send(REGISTER, person(1));
    house.run(
        "update subject_queue set reason = 'B202', next_try_at = current_timestamp, state = '"
            + state
            + "'");
  }
}
