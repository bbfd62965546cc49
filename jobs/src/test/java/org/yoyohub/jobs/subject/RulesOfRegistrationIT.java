package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.DeliveryState;

/** the printed rules of a registration (domain 4.R, 4.X.5). */
final class RulesOfRegistrationIT extends SubjectPromise {
  @Test
  void r001_t01_rejectsANumberThatBeginsWithAnotherMunicipality() throws IOException {
    var sent = send(REGISTER, person(1), inTheOtherTown(2));

    assertThat(sent.codes()).containsExactly("I008");
    assertThat(outcomes(sent)).containsExactly("2 4");
    assertThat(house.count("subject")).isEqualTo(1);
  }

  @Test
  void r001_setsTheMunicipalityAlsoWhenTheKeyIsThere() throws IOException {
    send(REGISTER, person(1));
    Keys.toEverybody(house);
    send("131121", REGISTER, inTheOtherTown(1));

    assertThat(subject(otherNumber(1), "municipality")).isEqualTo("131121");
    assertThat(Keys.of(house, otherNumber(1))).isEqualTo("KEY" + subjectNumber(1));
  }

  @Test
  void r002_keepsTheNumberAsMunicipalityAndResidentNumber() throws IOException {
    var tooLong = person(3).with("subject_number", "131113" + "0000000000000003");
    var sent = send(REGISTER, person(1), person(2), tooLong);

    assertThat(sent.codes()).containsExactly("I003");
    assertThat(list("select subject_number, municipality from subject order by 1"))
        .containsExactly("131113000000000000001 131113", "131113000000000000002 131113");
  }

  @Test
  void r003_t02_takesEverybodyWhateverTheirAge() throws IOException {
    var sent =
        send(
            REGISTER,
            person(1).with("birth_date", "2026-04-01"),
            person(2).with("birth_date", "1956-04-01"),
            person(3).with("birth_date", "1921-12-31"),
            person(4).with("birth_date", "1956-00-00"));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(4, 4, 0, 0, 0));
    assertThat(queue())
        .hasSize(4)
        .allMatch(row -> row.endsWith("STAGED"), "all are to get a key (R004)");
  }

  @Test
  void r007_t05_givesANewNumberTheKeyOfThePersonAndAsksNobody() throws IOException {
    switchOn("131121", "100");
    send(REGISTER, person(1));
    Keys.toEverybody(house);

    var sent = send("131121", REGISTER, inTheOtherTown(1), inTheOtherTown(2));

    assertThat(outcomes(sent)).containsExactly("2 1", "3 4");
    assertThat(queue()).containsExactly(otherNumber(2) + " STAGED");
    assertThat(house.count("pmh_key_request")).isZero();
    assertThat(
            list("select subject_number, pmh_key, delivery_id, line from subject_key order by 1"))
        .containsExactly(
            subjectNumber(1) + " KEY" + subjectNumber(1) + " answer 2",
            otherNumber(1) + " KEY" + subjectNumber(1) + " " + sent.id() + " 2");
    assertThat(
            list("select subject_number, vaccination_number, state, delivery_id from entitlement"))
        .containsExactly(otherNumber(1) + " 100 ACTIVE " + sent.id());
  }

  @Test
  void r008_takesTheDayOfReceiptAsTheStartWhateverTheKeyDoes() throws IOException {
    house.clock.tomorrow();
    send(REGISTER, person(1));
    house.clock.tomorrow();
    Keys.toEverybody(house);

    assertThat(house.value("select valid_from from subject_history"))
        .hasToString(LocalDate.of(2026, 4, 2).toString());
    assertThat(house.value("select valid_from from subject")).hasToString("2026-04-02");
  }

  @Test
  void r015_registersInTheNewTownAndExpiresInTheFormerWhenTownsMerge() throws IOException {
    switchOn("131113", "100");
    switchOn("131121", "100");
    send(REGISTER, person(1), person(2));
    Keys.toEverybody(house);

    var arrived = send("131121", REGISTER, inTheOtherTown(1), inTheOtherTown(2));
    var left = send(EXPIRE, person(1).removed("2026-03-31"), person(2).removed("2026-03-31"));

    assertThat(outcomes(arrived)).containsExactly("2 1", "3 1");
    assertThat(outcomes(left)).containsExactly("2 1", "3 1");
    assertThat(list("select subject_number, expired from subject order by 1"))
        .containsExactly(
            subjectNumber(1) + " true",
            subjectNumber(2) + " true",
            otherNumber(1) + " false",
            otherNumber(2) + " false");
    assertThat(
            list("select count(distinct pmh_key) as people, count(*) as numbers from subject_key"))
        .containsExactly("2 4");
    assertThat(list("select subject_number, state from entitlement order by 1"))
        .containsExactly(
            subjectNumber(1) + " EXPIRED",
            subjectNumber(2) + " EXPIRED",
            otherNumber(1) + " ACTIVE",
            otherNumber(2) + " ACTIVE");
  }

  @Test
  void r016_keepsTheAddressOfTheResidentRecordThatStaffRegister() throws IOException {
    var evacuee = person(1).with("resident_status", "5");
    send(REGISTER_FORM, evacuee.with("registered_address", "見本県見本市一丁目"));
    assertThat(subject(subjectNumber(1), "registered_address")).isEqualTo("見本県見本市一丁目");

    var again = send(REGISTER, evacuee);
    assertThat(outcomes(again)).containsExactly("2 2");
    send(UPDATE, person(1).with("resident_status", "5").with("sex", "2"));
    assertThat(subject(subjectNumber(1), "sex, registered_address")).isEqualTo("2 見本県見本市一丁目");

    send(UPDATE_FORM, evacuee.with("change", "2").with("registered_address", "見本県見本市二丁目"));
    assertThat(list("select registered_address from subject_history order by history_number"))
        .containsExactly("見本県見本市一丁目", "見本県見本市一丁目", "見本県見本市二丁目");
  }

  @Test
  void r018_t09_owesTheLastWordWhileAnybodyOfTheFileWaits() throws IOException {
    var sent = send(REGISTER, person(1), person(2));
    assertThat(list("select delivery_id, told from result_due")).containsExactly(sent.id() + " 0");
    assertThat(outcomes(sent)).containsExactly("2 4", "3 4");

    Keys.toEverybody(house);
    assertThat(outcomes(sent)).containsExactly("2 1", "3 1");

    var known = send("131121", REGISTER, inTheOtherTown(1));
    assertThat(list("select delivery_id from result_due")).doesNotContain(known.id());
  }

  @Test
  void r020_takesAFileADayAndAnyNumberAtOnceAlike() throws IOException {
    send(REGISTER, person(1));
    send(REGISTER);
    send(REGISTER, person(2));
    house.clock.tomorrow();
    house.send(file("131113", REGISTER).sequence(1).rows(person(3)));

    assertThat(list("select subject_number, valid_from from subject order by 1"))
        .containsExactly(
            subjectNumber(1) + " 2026-04-01",
            subjectNumber(2) + " 2026-04-01",
            subjectNumber(3) + " 2026-04-02");
  }

  @Test
  void impossibleDatesAndUnknownCodesLeaveTheRestTaken() throws IOException {
    var sent =
        send(
            REGISTER,
            person(1),
            person(2).with("birth_date", "2025-13-40"),
            person(3).with("resident_status", "9"),
            person(4),
            person(5),
            person(6).with("exemption_1", "ZZ"),
            person(7).with("birth_date", "2024-02-29"));

    assertThat(sent.state()).isEqualTo(DeliveryState.ANSWERED);
    assertThat(sent.codes()).containsExactly("I005", "I004", "I004");
    assertThat(sent.delivery().balance()).isEqualTo(new Balance(7, 4, 0, 3, 0));
    assertThat(outcomes(sent)).containsExactly("2 4", "5 4", "6 4", "8 4");
  }
}
