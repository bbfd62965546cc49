package org.yoyohub.jobs.pmhkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.pmhkey.QueueState.APPLIED;
import static org.yoyohub.jobs.pmhkey.QueueState.ERROR;
import static org.yoyohub.jobs.pmhkey.QueueState.KEYED;
import static org.yoyohub.jobs.pmhkey.QueueState.REQUESTED;
import static org.yoyohub.jobs.pmhkey.QueueState.RETRY_WAIT;
import static org.yoyohub.jobs.pmhkey.QueueState.STAGED;

import org.junit.jupiter.api.Test;

final class QueueStateTest {
  @Test
  void isReachedFromWhereItsPageSays() {
    assertThat(REQUESTED.before()).containsExactly(STAGED, RETRY_WAIT);
    assertThat(RETRY_WAIT.before()).containsExactly(REQUESTED);
    assertThat(ERROR.before()).containsExactly(REQUESTED, RETRY_WAIT);
    assertThat(KEYED.before()).containsExactly(STAGED, REQUESTED, RETRY_WAIT, ERROR);
    assertThat(STAGED.before()).containsExactly(REQUESTED, RETRY_WAIT, ERROR);
    assertThat(APPLIED.before()).containsExactly(KEYED);
  }
}
