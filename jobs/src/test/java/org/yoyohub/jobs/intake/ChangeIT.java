package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.jobs.house.Person;

/** A_021, A_031 and the staff's A_022: subjects that are known change or expire. */
final class ChangeIT extends IntakePromise {
  private static final String UPDATE = "A_021-001_IF";
  private static final String EXPIRE = "A_031-001_IF";
  private static final String FORM = "A_022-002_帳";
  private static final Balance ONE_APPLIED = new Balance(1, 1, 0, 0, 0);
  private static final Balance ONE_UNCHANGED = new Balance(1, 0, 1, 0, 0);
  private static final Balance ONE_REJECTED = new Balance(1, 0, 0, 1, 0);

  @BeforeEach
  void register() throws IOException {
    house.send(aFile("A_011-001_IF").rows(person(1), person(2)));
  }

  @Test
  void updatesWhatDiffersAndOnlyThat() throws IOException {
    var sent = house.send(aFile(UPDATE).rows(person(1).with("sex", "2"), person(2)));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 1, 1, 0, 0));
    assertThat(sent.codes()).isEmpty();
    assertThat(subject("sex", "history_number")).isEqualTo("{sex=2, history_number=2}");
    assertThat(house.rows("select change from subject_history where history_number = 2").toString())
        .isEqualTo("[{change=2}]");
  }

  @Test
  void updatesOnlyTheMyNumber() throws IOException {
    var changed = person(1).with("my_number", Person.myNumber(8));

    assertThat(house.send(aFile(UPDATE).rows(changed)).delivery().balance()).isEqualTo(ONE_APPLIED);
    assertThat(house.send(aFile(UPDATE).sequence(2).rows(changed)).delivery().balance())
        .isEqualTo(ONE_UNCHANGED);
    assertThat(subject("history_number")).isEqualTo("{history_number=2}");
  }

  @Test
  void rejectsAnUpdateOfANumberThatWasNeverIssued() throws IOException {
    var sent = house.send(aFile(UPDATE).rows(person(7)));

    assertThat(sent.delivery().balance()).isEqualTo(ONE_REJECTED);
    assertThat(sent.codes()).containsExactly("B001");
    assertThat(sent.result())
        .singleElement()
        .asString()
        .startsWith("2," + subjectNumber(7) + ",3,B001,");
    assertThat(house.count("subject")).isEqualTo(2);
    assertThat(house.count("my_number")).isEqualTo(2);
  }

  @Test
  void rejectsAnUpdateOfAnExpiredSubject() throws IOException {
    house.send(aFile(EXPIRE).rows(person(1).removed("2026-03-31")));
    var sent = house.send(aFile(UPDATE).rows(person(1).with("sex", "2")));

    assertThat(sent.delivery().balance()).isEqualTo(ONE_REJECTED);
    assertThat(sent.codes()).containsExactly("B002");
    assertThat(subject("sex", "expired")).isEqualTo("{sex=1, expired=true}");
  }

  @Test
  void expiresBySettingAFlagAndKeepsTheRow() throws IOException {
    var sent =
        house.send(
            aFile(EXPIRE)
                .rows(
                    person(1)
                        .removed("2026-03-30")
                        .with("resident_status", "3")
                        .with("change_reason", "23")));

    assertThat(sent.delivery().balance()).isEqualTo(ONE_APPLIED);
    assertThat(subject("expired", "resident_status", "removal_date", "removal_reason"))
        .isEqualTo("{expired=true, resident_status=3, removal_date=2026-03-30, removal_reason=23}");
    assertThat(house.count("subject_history")).isEqualTo(3);
    assertThat(house.count("my_number")).isEqualTo(2);
    assertThat(house.rows("select subject_number from subject_queue").toString())
        .contains(subjectNumber(2))
        .doesNotContain(subjectNumber(1));
  }

  @Test
  void rejectsTheExpiryOfANumberThatWasNeverIssued() throws IOException {
    var sent = house.send(aFile(EXPIRE).rows(person(7).removed("2026-03-31")));

    assertThat(sent.codes()).containsExactly("B001");
    assertThat(sent.delivery().balance()).isEqualTo(ONE_REJECTED);
  }

  @Test
  void takesTheDayOfReceiptForARemovalDateNobodyKnowsAndKeepsIt() throws IOException {
    var first = house.send(aFile(EXPIRE).rows(person(1).removed("")));
    house.clock.tomorrow();
    var again = house.send(aFile(EXPIRE).day(2).rows(person(1).removed("")));

    assertThat(first.codes()).containsExactly("B103");
    assertThat(first.receiptState()).isEqualTo("APPLIED");
    assertThat(subject("removal_date")).isEqualTo("{removal_date=2026-04-01}");
    assertThat(again.delivery().balance()).isEqualTo(ONE_UNCHANGED);

    var known = house.send(aFile(EXPIRE).day(2).sequence(2).rows(person(1).removed("2026-03-20")));
    assertThat(known.delivery().balance()).isEqualTo(ONE_APPLIED);
    assertThat(subject("removal_date")).isEqualTo("{removal_date=2026-03-20}");
  }

  @Test
  void keepsTheFirstRemovalDateWhenSomethingElseChangesWithIt() throws IOException {
    house.send(aFile(UPDATE).rows(person(1).removed("")));
    house.clock.tomorrow();
    var again = house.send(aFile(UPDATE).day(2).rows(person(1).removed("").with("sex", "2")));

    assertThat(again.delivery().balance()).isEqualTo(ONE_APPLIED);
    assertThat(subject("sex", "removal_date")).isEqualTo("{sex=2, removal_date=2026-04-01}");
  }

  @Test
  void changesNothingWhenAnUnknownRemovalDateIsSentAgain() throws IOException {
    house.send(aFile(UPDATE).rows(person(1).removed("")));
    house.clock.tomorrow();
    var again = house.send(aFile(UPDATE).day(2).rows(person(1).removed("")));

    assertThat(again.delivery().balance()).isEqualTo(ONE_UNCHANGED);
  }

  @Test
  void takesUpdatesAndExpiriesFromOneForm() throws IOException {
    var sent =
        house.send(
            aFile(FORM)
                .rows(
                    person(1).with("change", "2").with("sex", "2"),
                    person(2).with("change", "3").removed("2026-03-31"),
                    person(7).with("change", "2"),
                    person(1).with("change", "3").with("sex", "2").removed("2026-03-31")));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(4, 3, 0, 1, 0));
    assertThat(sent.result()).map(row -> row.split(",", -1)[2]).containsExactly("1", "1", "3", "1");
    assertThat(subject("sex", "expired", "history_number"))
        .isEqualTo("{sex=2, expired=true, history_number=3}");
    assertThat(
            house
                .rows(
                    "select change from registration_history where delivery_id = '"
                        + sent.id()
                        + "' order by line")
                .toString())
        .isEqualTo("[{change=2}, {change=3}, {change=2}, {change=3}]");
  }

  /** Columns of the first subject. */
  private String subject(String... columns) {
    return house
        .rows(
            "select "
                + String.join(", ", columns)
                + " from subject where subject_number = '"
                + subjectNumber(1)
                + "'")
        .get(0)
        .toString();
  }
}
