package org.yoyohub.core.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ledger's chain holds, and if not, the first event that does not fit.
 *
 * @param strangers deliveries that are not what the events say, at most a hundred
 */
public record ChainProof(
    long events, @Nullable Long firstBad, String problem, List<Stranger> strangers) {
  /** A delivery that is not what its last event says, and what is wrong with it. */
  public record Stranger(String delivery, String problem) {}

  public boolean holds() {
    return firstBad == null && strangers.isEmpty();
  }

  public ChainProof with(List<Stranger> found) {
    return new ChainProof(events, firstBad, problem, found);
  }
}
