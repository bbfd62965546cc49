package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.Town.number;
import static org.yoyohub.jobs.entitlement.Town.rule;

import org.junit.jupiter.api.Test;

/** The end of A-1-3: who is given what, and who is told. */
final class AdmissionIT extends EntitlementPromise {
  @Test
  void r009GivesEveryNumberThatIsOnToWhoGetsAKey() throws Exception {
    town.settings("01", "02", "-03");
    town.registered(number(1), "2024-04-01");
    town.registered(number(2), "2024-04-01");
    town.justKeyed(number(1));

    town.admit();

    assertThat(town.entitlements()).containsExactly("1/01 ACTIVE RULE", "1/02 ACTIVE RULE");
    assertThat(house.rows("select delivery_id, line, changed_on from entitlement"))
        .allSatisfy(
            row -> {
              assertThat(row.get("delivery_id")).isEqualTo("answer");
              assertThat(row.get("line")).isEqualTo(2L);
              assertThat(row.get("changed_on")).hasToString("2026-04-01");
            });
    assertThat(house.count("subject_queue")).isZero();
  }

  @Test
  void r010T06MakesTwoRowsOfThreeNumbersOneOffAndOneExcepted() throws Exception {
    town.settings("01", "02", "03", "-04");
    town.exceptions(rule("1").with("vaccination_number", "02"));
    town.registered(number(1), "2024-04-01");
    town.justKeyed(number(1));

    town.admit();

    assertThat(town.entitlements()).containsExactly("1/01 ACTIVE RULE", "1/03 ACTIVE RULE");
  }

  @Test
  void r010ExceptsWhenAllThatARuleNamesIsTrue() throws Exception {
    town.settings("01");
    town.exceptions(
        rule("1").with("born_from", "1940-01-01").with("born_until", "1949-12-31"),
        rule("2").with("subject_number", number(4)),
        rule("3").with("category", "02").with("resident_status", "5"));
    String[] births = {"1939-12-31", "1940-00-00", "1949-12-31", "2024-04-01", "2024-04-01"};
    for (int person = 1; person <= 6; person++) {
      town.registered(number(person), births[Math.min(person, 5) - 1]);
    }
    house.run(
        "update subject set resident_status = '5' where subject_number >= '%s'"
            .formatted(number(5)));
    house.run(
        "update subject set category_2 = '02' where subject_number = '%s'".formatted(number(6)));
    for (int person = 1; person <= 6; person++) {
      town.justKeyed(number(person));
    }

    town.admit();

    // as text, 1940-00-00 stands before 1940-01-01: born in 1940, and not known to be within the
    // rule
    assertThat(town.entitlements())
        .containsExactly("1/01 ACTIVE RULE", "2/01 ACTIVE RULE", "5/01 ACTIVE RULE");
  }

  @Test
  void leavesWhatStaffDecidedAndRevivesWhatHadExpired() throws Exception {
    town.settings("01", "02", "03");
    town.registered(number(1), "2024-04-01");
    house.run(
        """
        insert into entitlement (subject_number, vaccination_number, state, origin, changed_on, delivery_id, line)
        values ('%1$s', '01', 'DELETED', 'RULE', date '2026-03-01', 'old', 1),
          ('%1$s', '02', 'EXPIRED', 'STAFF', date '2026-03-01', 'old', 2)
        """
            .formatted(number(1)));
    house.run(
        "insert into differential_feed values ('A_014-001_IF', 'kenko-131113', '131113', true)");
    town.justKeyed(number(1));

    town.admit();

    assertThat(town.entitlements())
        .containsExactly("1/01 DELETED RULE", "1/02 ACTIVE STAFF", "1/03 ACTIVE RULE");
    assertThat(town.pending()).containsExactly("kenko-131113 1/03");
  }

  @Test
  void givesNothingToWhoExpiredMeanwhileAndNotesNothingForWhoIsOwedEverything() throws Exception {
    town.settings("01");
    town.registered(number(1), "2024-04-01");
    town.registered(number(2), "2024-04-01");
    house.run("update subject set expired = true where subject_number = '%s'".formatted(number(1)));
    house.run(
        "insert into differential_feed values ('A_014-001_IF', 'kenko-131113', '131113', false)");
    town.justKeyed(number(1));
    town.justKeyed(number(2));

    town.admit();

    assertThat(town.entitlements()).containsExactly("2/01 ACTIVE RULE");
    assertThat(town.pending()).isEmpty();
  }

  @Test
  void settlesTheHistoryOfWhoWaited() {
    town.registered(number(1), "2024-04-01");
    house.run(
        "insert into registration_history values ('file', 2, '%s', '1', '4', 'B201', date '2026-04-01')"
            .formatted(number(1)));
    town.justKeyed(number(1));

    town.admit();

    assertThat(house.value("select outcome from registration_history")).isEqualTo("1");
  }
}
