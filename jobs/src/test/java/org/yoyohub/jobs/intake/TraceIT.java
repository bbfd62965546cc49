package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.subject.Step;
import org.yoyohub.core.subject.Step.Kind;
import org.yoyohub.core.subject.Story;
import org.yoyohub.core.subject.jdbc.JdbcSubjectTrace;

/** One person's story, from the line of 住基連携 on. */
final class TraceIT extends IntakePromise {

  @Test
  void keepsThePlacesOfWhatIsPassedOnAndNothingElse() throws IOException {
    var juki = house.send(PassOnIT.juki().rows(person(1), person(2).with("resident_number", "2")));

    assertThat(house.rows("select * from passed_line order by line"))
        .extracting(row -> row.get("subject_number") + " " + row.get("line"))
        .containsExactly(subjectNumber(1) + " 2", subjectNumber(2) + " 3");
    assertThat(juki.delivery().balance().applied()).isEqualTo(2);
    assertThat(story(1).person().registered()).isFalse();
  }

  @Test
  void tellsTheStoryFromTheRegisterToTheLastAnswer() throws IOException {
    var juki = house.send(PassOnIT.juki().rows(person(1), person(2)));
    var told = house.send(aFile("A_011-001_IF").rows(person(3), person(1)));
    key(told.id());

    assertThat(story(1).steps())
        .extracting(Step::kind)
        .startsWith(Kind.PASSED_ON, Kind.TOLD_US)
        .contains(Kind.KEY_ASKED, Kind.KEY_ANSWERED, Kind.KEY, Kind.STAFF, Kind.ENTITLEMENT)
        .contains(Kind.TOLD);
    assertThat(step(Kind.PASSED_ON))
        .satisfies(step -> assertThat(step.by()).isEqualTo(juki.id()))
        .satisfies(step -> assertThat(step.line()).isEqualTo(2));
    assertThat(step(Kind.TOLD_US))
        .satisfies(step -> assertThat(step.file()).startsWith("A_011-001_IF_131113_"))
        .satisfies(step -> assertThat(step.line()).isEqualTo(3))
        .satisfies(step -> assertThat(step.outcome()).startsWith("1→"));
    assertThat(step(Kind.STAFF).by()).isEqualTo("operator hana");
    assertThat(step(Kind.KEY_ANSWERED).outcome()).isEqualTo("2");
    assertThat(step(Kind.TOLD).outcome()).isEqualTo("7 lines");
    assertThat(story(1).person().hasKey()).isTrue();
    assertThat(story(1).person().hasPseudonym()).isTrue();
    assertThat(story(1).person().entitlements()).isEqualTo(1);
    assertThat(story(1).toString()).doesNotContain("K-secret", "secret-kana");
  }

  @Test
  void saysHowAPersonWaits() throws IOException {
    house.send(aFile("A_011-001_IF").rows(person(1)));
    house.run(
        "update subject_queue set state = 'RETRY_WAIT', attempts = 3, reason = 'B204', request_number = 'R2'");
    house.run(request("R2", subjectNumber(9), "d", ""));

    var waiting = story(1).person().waiting();
    assertThat(waiting).isNotNull();
    assertThat(waiting.state() + waiting.attempts() + waiting.reason())
        .isEqualTo("RETRY_WAIT3B204");
    assertThat(step(Kind.KEY_ASKED).about()).as("asked under their other number").isEqualTo("R2");
  }

  @Test
  void knowsNothingOfANumberThatNoFileNamed() {
    assertThat(new JdbcSubjectTrace(house.database.dataSource()).story(subjectNumber(1), 10))
        .isEmpty();
  }

  private void key(String delivery) {
    house.run(request("R1", subjectNumber(1), delivery, "2"));
    house.run(
        "insert into pmh_person values ('K-secret', null, 'secret-kana', null, date '2026-04-02', '"
            + delivery
            + "', 2)");
    house.run(
        "insert into subject_key values ('"
            + subjectNumber(1)
            + "', 'K-secret', '"
            + delivery
            + "', 2)");
    house.run(
        "insert into entitlement values ('"
            + subjectNumber(1)
            + "', '100', 'ACTIVE', 'RULE', date '2026-04-02', 'run entitlement-link 2026-04-02', 0)");
    house.run(
        "insert into told_subject values ('" + subjectNumber(1) + "', '" + delivery + "', 5, 7)");
    house.run(
        "insert into entitlement_act (at, operator, reason, action, subject_number, vaccination_number) values (current_timestamp, 'hana', 'x', '1', '"
            + subjectNumber(1)
            + "', '100')");
  }

  private static String request(String number, String subject, String delivery, String outcome) {
    return "insert into pmh_key_request values ('%s', cast('00' as bytea), '%s', '%s', 2, current_timestamp, '%s', '%s', 3)"
        .formatted(number, subject, delivery, outcome, outcome.isEmpty() ? "" : delivery);
  }

  private Story story(int serial) {
    return new JdbcSubjectTrace(house.database.dataSource())
        .story(subjectNumber(serial), 100)
        .orElseThrow();
  }

  private Step step(Kind kind) {
    return steps().stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
  }

  private List<Step> steps() {
    return story(1).steps();
  }
}
