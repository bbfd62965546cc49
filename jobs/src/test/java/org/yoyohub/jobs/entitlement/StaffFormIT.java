package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.Town.decision;
import static org.yoyohub.jobs.entitlement.Town.number;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.subject.Step;
import org.yoyohub.core.subject.jdbc.JdbcSubjectTrace;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.jobs.entitlement.StaffActs.Operator;
import org.yoyohub.jobs.entitlement.StaffActs.Outcome;
import org.yoyohub.jobs.entitlement.StaffActs.Result;

/** what staff grant and take away, by file and one by one. */
final class StaffFormIT extends EntitlementPromise {
  private static final Operator SAKURA = new Operator("sakura", "見本の申出");

  @BeforeEach
  void aTownThatIsTold() throws Exception {
    town.keyed(1, 2, 3);
    town.registered(number(4), "2024-04-01");
    town.settings("01", "02", "-03");
    house.run(
        "insert into differential_feed values ('A_014-001_IF', 'kenko-131113', '131113', true)");
  }

  @Test
  void r034GrantsAndTakesAwayForSeveralPeopleAndNumbersAtOnce() throws Exception {
    var granted =
        town.staff(decision("1", 1, "01"), decision("1", 1, "02"), decision("1", 2, "01"));
    assertThat(granted.delivery().balance()).isEqualTo(new Balance(3, 3, 0, 0, 0));
    assertThat(town.entitlements())
        .containsExactly("1/01 ACTIVE STAFF", "1/02 ACTIVE STAFF", "2/01 ACTIVE STAFF");
    assertThat(town.pending())
        .containsExactly("kenko-131113 1/01", "kenko-131113 1/02", "kenko-131113 2/01");
    house.run("delete from pending_change");

    var mixed = town.staff(decision("2", 1, "01"), decision("1", 1, "02"));

    assertThat(mixed.delivery().balance()).isEqualTo(new Balance(2, 1, 1, 0, 0));
    assertThat(town.entitlements())
        .containsExactly("1/01 DELETED STAFF", "1/02 ACTIVE STAFF", "2/01 ACTIVE STAFF");
    assertThat(town.pending()).containsExactly("kenko-131113 1/01");
  }

  @Test
  void r034GrantsAgainWhatWasTakenAwayAndTakesNothingAwayTwice() throws Exception {
    town.staff(decision("1", 1, "01"));
    town.staff(decision("2", 1, "01"));
    var twice = town.staff(decision("2", 1, "01"));
    assertThat(twice.delivery().balance()).isEqualTo(new Balance(1, 0, 1, 0, 0));

    town.staff(decision("1", 1, "01"));

    assertThat(town.entitlements()).containsExactly("1/01 ACTIVE STAFF");
  }

  @Test
  void namesWhatCannotBeFollowed() throws Exception {
    house.run("update subject set expired = true where subject_number = '%s'".formatted(number(3)));

    var sent =
        town.staff(
            decision("1", 1, "03"),
            decision("1", 9, "01"),
            decision("1", 3, "01"),
            decision("1", 4, "01"),
            decision("2", 1, "01"),
            decision("1", 1, "02"));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(6, 1, 0, 5, 0));
    assertThat(sent.codes()).containsExactly("B006", "B001", "B002", "B003", "B007");
    assertThat(town.entitlements()).containsExactly("1/02 ACTIVE STAFF");
  }

  @Test
  void takesRowsOfOnePersonsNumberInTheOrderOfTheFile() throws Exception {
    var sent =
        town.staff(
            decision("1", 1, "01"),
            decision("2", 1, "01"),
            decision("2", 2, "01"),
            decision("1", 2, "01"),
            decision("1", 2, "01"));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(5, 3, 1, 1, 0));
    assertThat(sent.codes()).containsExactly("B007");
    assertThat(town.entitlements()).containsExactly("1/01 DELETED STAFF", "2/01 ACTIVE STAFF");
    assertThat(house.rows("select line from entitlement order by subject_number"))
        .extracting(row -> row.get("line"))
        .containsExactly(3L, 5L);
  }

  @Test
  void r034AnOperatorDoesTheSameForOnePersonWithAReason() {
    var acts = new StaffActs(house.hall);

    var granted = acts.grant(number(1), List.of("01", "03", "01"), SAKURA);

    assertThat(granted)
        .containsExactly(
            new Outcome("01", Result.APPLIED, Optional.empty()),
            new Outcome("03", Result.REJECTED, Optional.of(FindingCode.B006)),
            new Outcome("01", Result.UNCHANGED, Optional.empty()));
    assertThat(acts.revoke(number(1), List.of("01"), SAKURA).get(0).result())
        .isEqualTo(Result.APPLIED);
    assertThat(acts.grant(number(9), List.of("01"), SAKURA).get(0).code())
        .contains(FindingCode.B001);
    assertThat(town.entitlements()).containsExactly("1/01 DELETED STAFF");
    assertThat(town.pending()).containsExactly("kenko-131113 1/01");
    assertThat(house.rows("select * from entitlement_act order by id"))
        .extracting(row -> row.get("action") + " " + row.get("operator") + " " + row.get("reason"))
        .containsExactly("1 sakura 見本の申出", "1 sakura 見本の申出", "2 sakura 見本の申出");
    assertThat(new Entitlements(house.hall).of(number(1)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.deliveryId()).isEqualTo("operator sakura");
              assertThat(one.line()).isEqualTo(3);
            });
  }

  @Test
  void keepsEveryGrantAndRevokeOfAFormOrAnOperatorForTheTrace() throws Exception {
    var granted = town.staff(decision("1", 1, "01"), decision("1", 2, "01")).delivery();
    var acts = new StaffActs(house.hall);
    acts.grant(number(1), List.of("02"), SAKURA);
    var mixed =
        town.staff(
                decision("2", 1, "01"),
                decision("1", 1, "01").with("reason", "見本の理由"),
                decision("2", 1, "01"),
                decision("1", 1, "02"))
            .delivery();
    acts.revoke(number(1), List.of("02"), SAKURA);

    assertThat(told(1))
        .containsExactly(
            "1 01 " + granted.id(),
            "1 02 operator sakura",
            "2 01 " + mixed.id(),
            "1 01 " + mixed.id(),
            "2 01 " + mixed.id(),
            "2 02 operator sakura");
    assertThat(told(2)).containsExactly("1 01 " + granted.id());
    assertThat(house.rows("select reason from entitlement_act order by id"))
        .extracting(row -> row.get("reason"))
        .contains("見本の理由", "見本の申出");
  }

  /** The acts in a person's trace: action, number, by. */
  private List<String> told(int serial) {
    return new JdbcSubjectTrace(house.database.dataSource())
        .story(number(serial), 100).orElseThrow().steps().stream()
            .filter(step -> step.kind() == Step.Kind.STAFF)
            .peek(step -> assertThat(step.at()).isNotNull())
            .map(step -> step.outcome() + " " + step.about() + " " + step.by())
            .toList();
  }

  @Test
  void cutsTheSignatureOfALongName() {
    new StaffActs(house.hall).grant(number(1), List.of("01"), new Operator("o".repeat(80), "見本"));

    assertThat(new Entitlements(house.hall).of(number(1)).get(0).deliveryId()).hasSize(40);
  }
}
