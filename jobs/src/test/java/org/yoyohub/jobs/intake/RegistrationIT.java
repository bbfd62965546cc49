package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.ANSWERED;
import static org.yoyohub.core.delivery.DeliveryState.APPLIED;
import static org.yoyohub.core.delivery.DeliveryState.RECEIVED;
import static org.yoyohub.core.delivery.DeliveryState.STAGED;
import static org.yoyohub.core.delivery.DeliveryState.VERIFIED;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.jobs.house.Person;
import org.yoyohub.jobs.house.Sent;

/** A_011: subjects come in. */
final class RegistrationIT extends IntakePromise {
  private static final String REGISTER = "A_011-001_IF";

  @Test
  void registersSubjectsWhoThenWaitForTheirKeyAndSaysSoWhereNobodyCanBeAsked() throws IOException {
    var sent = house.send(aFile(REGISTER).rows(person(1), person(2).with("sex", "7"), person(3)));

    assertThat(sent.path()).containsExactly(RECEIVED, VERIFIED, STAGED, APPLIED, ANSWERED);
    assertThat(sent.delivery().balance()).isEqualTo(new Balance(3, 2, 0, 1, 0));
    assertThat(sent.receiptState()).isEqualTo("APPLIED");
    assertThat(sent.receipt().path("records").toString())
        .isEqualTo("{\"in\":3,\"applied\":2,\"unchanged\":0,\"rejected\":1,\"held\":0}");
    assertThat(sent.codes()).containsExactly("I004");
    assertThat(sent.errors().lines().skip(1)).singleElement().asString().startsWith("3,性別,I004,");
    assertThat(outcomes(sent)).containsExactly("2 4", "4 4");
    assertThat(house.rows("select delivery_id, told from result_due"))
        .singleElement()
        .hasToString("{delivery_id=" + sent.id() + ", told=1}");
    assertThat(sent.result()).hasSize(3);
    assertThat(sent.answerNames().get(sent.answerNames().size() - 1)).endsWith(".receipt.json");
  }

  @Test
  void keepsTheSubjectWithTheDayItWasReceivedAndWhereItCameFrom() throws IOException {
    var sent = house.send(aFile(REGISTER).day(3).rows(person(1)));

    var subject = house.rows("select * from subject").get(0);
    assertThat(subject)
        .containsEntry("subject_number", subjectNumber(1))
        .containsEntry("municipality", "131113")
        .containsEntry("history_number", 1)
        .containsEntry("expired", false)
        .containsEntry("delivery_id", sent.id())
        .containsEntry("line", 2L);
    assertThat(house.value("select valid_from from subject_history"))
        .hasToString(LocalDate.of(2026, 4, 1).toString());
    assertThat(house.value("select subject_number from subject_queue")).isEqualTo(subjectNumber(1));
    assertThat(house.rows("select change, outcome, code from registration_history"))
        .singleElement()
        .hasToString("{change=1, outcome=4, code=}");
  }

  @Test
  void sealsTheMyNumber() throws IOException {
    house.send(aFile(REGISTER).rows(person(1)));

    var token = (byte[]) house.value("select token from my_number");
    assertThat(token).hasSize(16);
    assertThat(new String(token, StandardCharsets.ISO_8859_1)).doesNotContain(Person.NUMBER_MARKER);
    assertThat(house.rows("select * from subject").toString()).doesNotContain(Person.myNumber(1));
  }

  @Test
  void leavesNoStagingTableBehind() throws IOException {
    house.send(aFile(REGISTER).rows(person(1)));
    house.send(
        aFile(REGISTER).sequence(2).rows(person(1)).saying("\"records\":1", "\"records\":2"));

    assertThat(stageTables()).isEmpty();
  }

  private java.util.List<java.util.Map<String, Object>> stageTables() {
    return house.rows(
        "select table_name from information_schema.tables where table_name like 'stage%'");
  }

  @Test
  void changesNothingForARowThatSaysTheSameAgain() throws IOException {
    house.send(aFile(REGISTER).rows(person(1)));
    var again = house.send(aFile(REGISTER).sequence(2).rows(person(1)));

    assertThat(again.delivery().balance()).isEqualTo(new Balance(1, 0, 1, 0, 0));
    assertThat(again.result()).containsExactly("2," + subjectNumber(1) + ",2,,,2026-04-01");
    assertThat(house.count("subject_history")).isEqualTo(1);
    assertThat(again.errors()).isEmpty();
  }

  @Test
  void bringsAKnownSubjectUpToDateAndSaysSo() throws IOException {
    house.send(aFile(REGISTER).rows(person(1)));
    var other = house.send(aFile(REGISTER).sequence(2).rows(person(1).with("sex", "2")));

    assertThat(other.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(other.codes()).containsExactly("B101");
    assertThat(house.value("select sex from subject")).isEqualTo("2");
    assertThat(house.count("subject_history")).isEqualTo(2);
  }

  @Test
  void revivesAnExpiredSubjectAndSaysSo() throws IOException {
    house.send(aFile(REGISTER).rows(person(1)));
    house.send(aFile("A_031-001_IF").rows(person(1).removed("2026-03-31")));
    assertThat(house.count("subject_queue")).isZero();

    var back = house.send(aFile(REGISTER).sequence(2).rows(person(1)));

    assertThat(back.codes()).containsExactly("B102");
    assertThat(back.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(house.rows("select expired, removal_date, history_number from subject"))
        .singleElement()
        .hasToString("{expired=false, removal_date=, history_number=3}");
    assertThat(house.count("subject_queue")).isEqualTo(1);
  }

  @Test
  void letsRowsOfOneSubjectTakeTheirTurn() throws IOException {
    var sent =
        house.send(
            aFile(REGISTER)
                .rows(
                    person(1),
                    person(2),
                    person(1).with("sex", "2"),
                    person(1).with("sex", "2"),
                    person(1).with("sex", "0")));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(5, 4, 1, 0, 0));
    assertThat(
            house.rows(
                "select history_number, sex, line from subject_history where subject_number = '"
                    + subjectNumber(1)
                    + "' order by history_number"))
        .map(Object::toString)
        .containsExactly(
            "{history_number=1, sex=1, line=2}",
            "{history_number=2, sex=2, line=4}",
            "{history_number=3, sex=0, line=6}");
    // the row that brought them waits; what changes them meanwhile is done
    assertThat(outcomes(sent)).containsExactly("2 4", "3 4", "4 1", "5 2", "6 1");
  }

  @Test
  void appliesARowInWhichOnlyTheMyNumberChanged() throws IOException {
    house.send(aFile(REGISTER).rows(person(1)));
    var before = (byte[]) house.value("select token from my_number");
    var changed =
        house.send(
            aFile(REGISTER).sequence(2).rows(person(1).with("my_number", Person.myNumber(9))));

    assertThat(changed.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat((byte[]) house.value("select token from my_number")).isNotEqualTo(before);
  }

  @Test
  void rejectsTheNumberOfAnotherMunicipality() throws IOException {
    var foreign = person(2).with("subject_number", "131121000000000000002");
    var sent = house.send(aFile(REGISTER).rows(person(1), foreign));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 1, 0, 1, 0));
    assertThat(sent.codes()).containsExactly("I008");
    assertThat(sent.errors()).contains("3,予防接種対象者番号,I008,");
    assertThat(house.count("subject")).isEqualTo(1);
  }

  @Test
  void keepsNonDisclosureWhateverARegistrationSays() throws IOException {
    house.send(aFile(REGISTER).rows(person(1).with("non_disclosure", "1")));
    var sent = house.send(aFile(REGISTER).sequence(2).rows(person(1)));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(1, 0, 1, 0, 0));
    assertThat(house.value("select non_disclosure from subject")).isEqualTo("1");

    house.send(aFile("A_021-001_IF").rows(person(1).with("non_disclosure", "0")));
    assertThat(house.value("select non_disclosure from subject")).isEqualTo("0");
  }

  @Test
  void takesTheStaffsForm() throws IOException {
    var sent = house.send(aFile("A_012-002_帳").rows(person(1)));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(outcomes(sent)).containsExactly("2 4");
    assertThat(house.count("subject")).isEqualTo(1);
  }

  @Test
  void takesADayWithoutRows() throws IOException {
    var sent = house.send(aFile(REGISTER).rows());

    assertThat(sent.receiptState()).isEqualTo("APPLIED");
    assertThat(sent.delivery().balance()).isEqualTo(Balance.NONE);
    assertThat(sent.result()).isEmpty();
    assertThat(sent.answerNames()).contains("A_011-003_帳_131113_20260401_0001.csv");
  }

  @Test
  void refusesAFileOfWhichMoreThanHalfIsBad() throws IOException {
    var sent =
        house.send(aFile(REGISTER).rows(person(1).with("sex", "7"), person(2).with("name", "")));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 0, 0, 2, 0));
    assertThat(sent.receiptState()).isEqualTo("REFUSED");
    assertThat(sent.codes()).contains("F012", "I004", "I001");
    assertThat(house.count("subject")).isZero();
  }

  /** Line and 処理結果 of every row, as the registration history has them. */
  private java.util.List<String> outcomes(Sent sent) {
    return house
        .rows(
            "select line, outcome from registration_history where delivery_id = '"
                + sent.id()
                + "' order by line")
        .stream()
        .map(row -> row.get("line") + " " + row.get("outcome"))
        .toList();
  }
}
