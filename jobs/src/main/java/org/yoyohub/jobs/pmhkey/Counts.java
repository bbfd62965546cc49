package org.yoyohub.jobs.pmhkey;

import org.yoyohub.core.delivery.Balance;

/**
 * What became of the rows of an answer: what neither changed anything nor was refused was known.
 */
final class Counts {
  private Counts() {}

  static Balance balance(long taken, long applied, long rejected) {
    return new Balance(0, applied, taken - applied - rejected, rejected, 0);
  }
}
