package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.EntitlementState.ACTIVE;
import static org.yoyohub.jobs.entitlement.EntitlementState.DELETED;
import static org.yoyohub.jobs.entitlement.EntitlementState.EXPIRED;
import static org.yoyohub.jobs.entitlement.Town.decision;
import static org.yoyohub.jobs.entitlement.Town.number;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done, an entitlement moves as 6.8 says and in no other way. */
final class MovesIT extends EntitlementPromise {
  private static final EntitlementState[] STATES = EntitlementState.values();

  /** Somebody for each state, with the number 01. */
  @BeforeEach
  void somebodyInEachState() throws Exception {
    town.keyed(1, 2, 3);
    town.settings("01");
    for (var state : STATES) {
      house.run(
          """
          insert into entitlement (subject_number, vaccination_number, state, origin, changed_on, delivery_id, line)
          values ('%s', '01', '%s', 'RULE', date '2026-03-01', 'old', 1)
          """
              .formatted(number(1 + state.ordinal()), state));
    }
  }

  private List<EntitlementState> states() {
    var states = new ArrayList<EntitlementState>();
    new Entitlements(house.hall).each("131113", one -> states.add(one.state()));
    return states;
  }

  private void movesTo(EntitlementState... after) {
    assertThat(states()).containsExactly(after);
    for (var before : STATES) {
      var to = after[before.ordinal()];
      assertThat(to == before || before.next().contains(to)).as(before + " to " + to).isTrue();
    }
  }

  @Test
  void grantedByStaff() throws Exception {
    town.staff(decision("1", 1, "01"), decision("1", 2, "01"), decision("1", 3, "01"));

    movesTo(ACTIVE, ACTIVE, ACTIVE);
  }

  @Test
  void takenAwayByStaff() throws Exception {
    var sent = town.staff(decision("2", 1, "01"), decision("2", 2, "01"), decision("1", 1, "01"));
    town.staff(decision("2", 1, "01"), decision("2", 1, "01"), decision("2", 3, "01"));

    assertThat(sent.codes()).isEmpty();
    movesTo(DELETED, DELETED, EXPIRED);
  }

  @Test
  void linked() {
    house.runJob(LinkJob.NAME);

    movesTo(ACTIVE, DELETED, EXPIRED);
  }

  @Test
  void admittedAgain() {
    house.run("delete from subject_key");
    for (int person = 1; person <= STATES.length; person++) {
      town.justKeyed(number(person));
    }

    town.admit();

    movesTo(ACTIVE, DELETED, ACTIVE);
  }

  @Test
  void told() {
    house.runJob(FeedJob.NAME);

    movesTo(ACTIVE, DELETED, EXPIRED);
  }
}
