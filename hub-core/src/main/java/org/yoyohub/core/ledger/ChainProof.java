package org.yoyohub.core.ledger;

import org.jspecify.annotations.Nullable;

/** Whether the ledger's chain holds, and if not, the first event that does not fit. */
public record ChainProof(long events, @Nullable Long firstBad, String problem) {
  public boolean holds() {
    return firstBad == null;
  }
}
