package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.EntitlementState.ACTIVE;
import static org.yoyohub.jobs.entitlement.EntitlementState.DELETED;
import static org.yoyohub.jobs.entitlement.EntitlementState.EXPIRED;

import org.junit.jupiter.api.Test;

/** 6.8 as a table. */
final class EntitlementStateTest {
  @Test
  void movesAsThePageOfTheDomainSays() {
    assertThat(ACTIVE.next()).containsExactlyInAnyOrder(DELETED, EXPIRED);
    assertThat(DELETED.next()).containsExactly(ACTIVE);
    assertThat(EXPIRED.next()).containsExactly(ACTIVE);
  }

  @Test
  void isReachedFromWhereverItIsNext() {
    for (var from : EntitlementState.values()) {
      for (var to : EntitlementState.values()) {
        assertThat(to.before().contains(from)).isEqualTo(from.next().contains(to));
      }
    }
  }
}
