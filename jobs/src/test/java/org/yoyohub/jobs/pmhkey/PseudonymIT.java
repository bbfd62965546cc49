package org.yoyohub.jobs.pmhkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.Person;
import org.yoyohub.jobs.house.Sent;

/** A_041-001_IF and its answer: PMH仮名 may come long after the key. */
final class PseudonymIT extends KeyPromise {
  private int answers;

  @Test
  void r033LearnsThePseudonymThatComesLaterThanTheKey() throws IOException {
    keyed(1);

    inquire();
    var none = answer(row(KEY, ""));
    assertThat(none.delivery().balance()).isEqualTo(new Balance(1, 0, 1, 0, 0));
    assertThat(pseudonyms()).containsExactly(KEY + " ");

    for (int day = 0; day < 7; day++) {
      house.clock.tomorrow();
      inquire();
    }
    assertThat(files()).hasSize(2);
    var later = answer(row(KEY, "KAMEI-MIHON-1"));
    assertThat(later.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(pseudonyms()).containsExactly(KEY + " KAMEI-MIHON-1");
  }

  @Test
  void asksForEverybodyWithoutOneInTheOrderOfTheKeys() throws IOException {
    keyed(2);

    inquire();

    assertThat(files())
        .singleElement()
        .asString()
        .isEqualTo("PMHキー\r\n" + KEY + "\r\n" + OTHER_KEY + "\r\n");
    assertThat(house.value("select distinct pseudonym_asked_on from pmh_person"))
        .hasToString("2026-04-01");
  }

  @Test
  void asksNobodyTwiceWithinTheAgreedTime() throws IOException {
    keyed(1);
    inquire();
    keyed(2);

    inquire();
    inquire();

    assertThat(files()).hasSize(2);
    assertThat(files().get(0)).doesNotContain(KEY).contains(OTHER_KEY);
  }

  @Test
  void asksNobodyWhoHasOne() throws IOException {
    keyed(1);
    answer(row(KEY, "KAMEI-MIHON-1"));

    inquire();

    assertThat(files()).isEmpty();
  }

  @Test
  void findsWhatIsSaidAgainUnchanged() throws IOException {
    keyed(1);
    answer(row(KEY, "KAMEI-MIHON-1"));

    var again = answer(row(KEY, "KAMEI-MIHON-1"), row(KEY, "KAMEI-MIHON-1"), row(KEY, ""));

    assertThat(again.delivery().balance()).isEqualTo(new Balance(3, 0, 3, 0, 0));
    assertThat(pseudonyms()).containsExactly(KEY + " KAMEI-MIHON-1");
  }

  @Test
  void refusesAKeyThatTheHubDoesNotKnow() throws IOException {
    keyed(1);

    var sent = answer(row("KEY-MIHON-9", "KAMEI-MIHON-9"), row(KEY, "KAMEI-MIHON-9"));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 1, 0, 1, 0));
    assertThat(sent.codes()).containsExactly("B305");
  }

  @Test
  void refusesAPseudonymThatAnotherKeyHas() throws IOException {
    keyed(2);

    var sent = answer(row(KEY, "KAMEI-MIHON-1"), row(OTHER_KEY, "KAMEI-MIHON-1"));
    var later = answer(row(OTHER_KEY, "KAMEI-MIHON-1"));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 1, 0, 1, 0));
    assertThat(sent.codes()).containsExactly("B306");
    assertThat(later.codes()).containsExactly("B306");
    assertThat(pseudonyms()).containsExactly(KEY + " KAMEI-MIHON-1", OTHER_KEY + " ");
  }

  /** So many people with their keys. */
  private void keyed(int people) {
    for (int serial = 1; serial <= people; serial++) {
      sql(
          "insert into pmh_person (pmh_key, issued_on, delivery_id, line) values ('KEY-MIHON-%d', date '2026-04-01', 'test', 1) on conflict do nothing"
              .formatted(serial));
    }
  }

  private void inquire() {
    house.runJob("pmh-pseudonym");
  }

  /** The inquiries so far, newest first. */
  private List<String> files() {
    return house.deliveries().stream()
        .filter(d -> d.interfaceId().equals("A_041-001_IF"))
        .map(house::text)
        .toList();
  }

  private Sent answer(Person... rows) throws IOException {
    return house.send(
        new Drop("A_041-001-RES")
            .from("pmh-000000")
            .of("000000")
            .day(LocalDate.now(house.clock).getDayOfMonth())
            .sequence(++answers)
            .rows(rows));
  }

  private static Person row(String key, String pseudonym) {
    return person(0).with("pmh_key", key).with("pmh_pseudonym", pseudonym);
  }

  private List<String> pseudonyms() {
    return house.rows("select * from pmh_person order by pmh_key").stream()
        .map(row -> row.get("pmh_key") + " " + row.get("pmh_pseudonym"))
        .toList();
  }
}
