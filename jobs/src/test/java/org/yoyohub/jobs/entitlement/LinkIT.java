package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.Town.number;
import static org.yoyohub.jobs.entitlement.Town.rule;

import org.junit.jupiter.api.Test;

/** H_087-002: numbers that were switched on reach everybody. */
final class LinkIT extends EntitlementPromise {
  private void link() {
    house.runJob(LinkJob.NAME);
  }

  @Test
  void r058T23GivesANumberThatWasSwitchedOnToEverybodyWithAKey() throws Exception {
    town.keyed(1, 2, 3);
    town.registered(number(4), "2024-04-01");
    town.registered("131121000000000000001", "2024-04-01");
    town.key("131121000000000000001");
    house.run("update subject set expired = true where subject_number = '%s'".formatted(number(3)));
    town.settings("01", "-02");

    link();

    assertThat(town.entitlements()).containsExactly("1/01 ACTIVE RULE", "2/01 ACTIVE RULE");
    assertThat(house.rows("select distinct delivery_id, line from entitlement").toString())
        .contains("run entitlement-link 2026-04-01");
    assertThat(house.value("select linked from master_vaccination_setting where active"))
        .isEqualTo(true);
  }

  @Test
  void r010HonoursTheExceptionsAndLeavesWhatStands() throws Exception {
    town.keyed(1, 2, 3);
    house.run(
        """
        insert into entitlement (subject_number, vaccination_number, state, origin, changed_on, delivery_id, line)
        values ('%s', '01', 'DELETED', 'RULE', date '2026-03-01', 'old', 1)
        """
            .formatted(number(1)));
    town.settings("01");
    town.exceptions(rule("1").with("subject_number", number(2)));

    link();

    assertThat(town.entitlements()).containsExactly("1/01 DELETED RULE", "3/01 ACTIVE RULE");
  }

  @Test
  void r058NotesWhatItGaveForWhoIsToldDifferencesAndTouchesNothingWithoutNews() throws Exception {
    town.keyed(1);
    house.run(
        "insert into differential_feed values ('A_014-001_IF', 'kenko-131113', '131113', true)");
    town.settings("01");
    link();
    assertThat(town.pending()).containsExactly("kenko-131113 1/01");
    house.run("delete from pending_change");
    town.keyed(2);

    link();

    assertThat(town.entitlements()).containsExactly("1/01 ACTIVE RULE");
    assertThat(town.pending()).isEmpty();
  }

  @Test
  void tellsOnASecondRunOfADayOnlyWhatIsNew() throws Exception {
    town.keyed(1);
    house.run(
        "insert into differential_feed values ('A_014-001_IF', 'kenko-131113', '131113', true)");
    town.settings("01");
    link();
    house.run("delete from pending_change");
    town.settings("01", "02");

    link();

    assertThat(town.pending()).containsExactly("kenko-131113 1/02");
  }

  @Test
  void givesANumberAgainThatWasOffForAWhile() throws Exception {
    town.keyed(1);
    town.settings("01");
    link();
    town.settings("-01");
    town.keyed(2);
    town.settings("01");

    link();

    assertThat(town.entitlements()).containsExactly("1/01 ACTIVE RULE", "2/01 ACTIVE RULE");
  }

  @Test
  void givesTheNumberToWhoIsNoLongerExcepted() throws Exception {
    town.keyed(1, 2);
    town.exceptions(rule("1").with("subject_number", number(2)));
    town.settings("01");
    link();
    assertThat(town.entitlements()).containsExactly("1/01 ACTIVE RULE");
    town.exceptions();

    link();

    assertThat(town.entitlements()).containsExactly("1/01 ACTIVE RULE", "2/01 ACTIVE RULE");
  }
}
