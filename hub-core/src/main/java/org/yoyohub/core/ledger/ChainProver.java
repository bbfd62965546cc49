package org.yoyohub.core.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the events in the order of their numbers and remembers the first that does not fit. */
public final class ChainProver {
  private long events;
  private long number;
  private String hash = LedgerChain.START;
  private @Nullable Long firstBad;
  private String problem = "";

  /** Looks at the next event and at what it says its predecessor's hash is. */
  public void next(LedgerEvent event, String previousHash) {
    events++;
    if (firstBad == null) {
      check(event, previousHash);
    }
    number = event.number();
    hash = event.hash();
  }

  private void check(LedgerEvent event, String previousHash) {
    if (event.number() != number + 1) {
      bad(number + 1, "is missing");
    } else if (!previousHash.equals(hash)) {
      bad(event.number(), "does not follow from the one before");
    } else if (!event.hash().equals(LedgerChain.hash(event, previousHash))) {
      bad(event.number(), "was changed after it was written");
    }
  }

  /** Closes the proof against the head that was kept apart. */
  public ChainProof end(long headNumber, String headHash) {
    if (firstBad == null && number < headNumber) {
      bad(number + 1, "is missing: the tail is cut");
    } else if (firstBad == null && number > headNumber) {
      bad(headNumber + 1, "stands behind the head");
    } else if (firstBad == null && !hash.equals(headHash)) {
      bad(number, "is not what the head says");
    }
    return new ChainProof(events, firstBad, problem, List.of());
  }

  private void bad(long at, String what) {
    firstBad = at;
    problem = "event " + at + " " + what;
  }
}
