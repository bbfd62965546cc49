package org.yoyohub.jobs.pmhkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.House;

/** The decision table of A-1-3 (4.X.1), a row a test. What オン資 and PMH do is not waited for. */
final class DecisionTableIT extends KeyPromise {
  private static final String VACCINATION = "1000000001";

  @BeforeEach
  void implementsOneVaccination() {
    for (var municipality : List.of("131113", "131121")) {
      sql(
          "insert into master_vaccination_setting values ('%s', '%s', '見本', true, true, 'test', 1)"
              .formatted(municipality, VACCINATION));
    }
  }

  @Test
  void issuedKeyEndsInEntitlementsAndTheLastWordOfTheHistory() throws IOException {
    var registered = register(person(1));
    waits(registered.id());
    ask();

    var sent = chukan.answer(chukan.askedFor(1).issued(KEY));

    assertThat(queue()).isEmpty();
    assertThat(entitled()).containsExactly(subjectNumber(1) + " ACTIVE " + sent.id() + " 2");
    assertThat(house.value("select outcome from registration_history")).isEqualTo("1");
  }

  @ParameterizedTest
  @EnumSource
  void issuedKeyEndsTheSameWhateverFollowsBehindIt(Behind behind) throws IOException {
    register(person(1));
    ask();

    var sent = chukan.answer(chukan.askedFor(1).issued(KEY));
    assertThat(queue()).isEmpty();
    assertThat(entitled()).containsExactly(subjectNumber(1) + " ACTIVE " + sent.id() + " 2");
    behind.tell(house);

    assertThat(queue()).isEmpty();
    assertThat(keys()).containsExactly(subjectNumber(1) + " " + KEY);
    assertThat(entitled()).containsExactly(subjectNumber(1) + " ACTIVE " + sent.id() + " 2");
    assertThat(house.value("select pmh_pseudonym from pmh_person")).isEqualTo(behind.pseudonym);
  }

  /** What オン資 and PMH do with the key, as far as the hub hears of it: by A_041-001-RES, later. */
  private enum Behind {
    オン資仮名なし(""),
    オン資仮名ありPMH仮名なし("KAMEI-MIHON-NEW"),
    オン資仮名ありPMH仮名あり("KAMEI-MIHON-OLD");

    private final String pseudonym;

    Behind(String pseudonym) {
      this.pseudonym = pseudonym;
    }

    void tell(House house) throws IOException {
      house.send(
          new Drop("A_041-001-RES")
              .from("pmh-000000")
              .of("000000")
              .rows(person(0).with("pmh_key", KEY).with("pmh_pseudonym", pseudonym)));
    }
  }

  @Test
  void notIssuedForATechnicalReasonStaysInTheQueueAndIsAskedAgain() throws IOException {
    register(person(1));
    ask();

    chukan.answer(chukan.askedFor(1).failed("9"));

    assertThat(queue()).containsExactly("RETRY_WAIT B204 1");
    assertThat(entitled()).isEmpty();
    askTomorrow();
    assertThat(queue()).containsExactly("REQUESTED B204 2");
  }

  @Test
  void addressMismatchOfSomebodyNotRegisteredThereIsParked() throws IOException {
    register(person(1).with("resident_status", "5"), person(2).with("resident_status", "6"));
    ask();

    chukan.answer(chukan.askedFor(1).failed("2"), chukan.askedFor(2).failed("2"));
    askTomorrow();

    assertThat(queue()).containsExactly("ERROR B202 1", "ERROR B202 1");
    assertThat(chukan.files()).hasSize(1);
  }

  @Test
  void addressMismatchOfAResidentIsAskedAgain() throws IOException {
    register(person(1));
    ask();

    chukan.answer(chukan.askedFor(1).failed("2"));

    assertThat(queue()).containsExactly("RETRY_WAIT B207 1");
    askTomorrow();
    assertThat(queue()).containsExactly("REQUESTED B207 2");
  }

  @Test
  void knownKeyIsNotAskedForAgain() throws IOException {
    register(person(1));
    ask();
    chukan.answer(chukan.askedFor(1).issued(KEY));
    var moved = registerElsewhere(elsewhere(1));

    askTomorrow();

    assertThat(chukan.files()).hasSize(1);
    assertThat(queue()).isEmpty();
    assertThat(keys())
        .containsExactly(subjectNumber(1) + " " + KEY, numberElsewhere(1) + " " + KEY);
    assertThat(entitled()).contains(numberElsewhere(1) + " ACTIVE " + moved.id() + " 2");
  }

  @Test
  void r016ResumesWithTheAddressOfTheResidentRegister() throws IOException {
    register(person(1).with("resident_status", "5"));
    ask();
    chukan.answer(chukan.askedFor(1).failed("2"));

    house.send(
        new Drop("A_012-002_帳")
            .rows(person(1).with("resident_status", "5").with("registered_address", "住民票町")));
    sql("update subject set registered_address = '住民票町'");
    mended();
    askTomorrow();

    assertThat(chukan.askedFor(1).fiveItems().get(4)).isEqualTo("住民票町");
    chukan.answer(chukan.askedFor(1).issued(KEY));
    assertThat(queue()).isEmpty();
  }

  @Test
  void r016ResumesWhenAnUpdateCorrectsTheAddress() throws IOException {
    register(person(1).with("resident_status", "5"));
    ask();
    chukan.answer(chukan.askedFor(1).failed("2"));

    house.send(
        new Drop("A_021-001_IF")
            .rows(person(1).with("resident_status", "5").with("address", "正しい見本町")));
    mended();
    askTomorrow();

    assertThat(chukan.askedFor(1).fiveItems().get(4)).isEqualTo("正しい見本町");
  }

  /** As a change of what is asked about does. */
  private void mended() {
    sql("update subject_queue set state = 'STAGED', reason = '' where state = 'ERROR'");
  }

  /** As a registration whose people wait for a key is noted. */
  private void waits(String delivery) {
    sql("update registration_history set outcome = '4' where delivery_id = '" + delivery + "'");
  }

  private List<String> entitled() {
    return house.rows("select * from entitlement order by subject_number").stream()
        .map(
            row ->
                row.get("subject_number")
                    + " "
                    + row.get("state")
                    + " "
                    + row.get("delivery_id")
                    + " "
                    + row.get("line"))
        .toList();
  }
}
