package org.yoyohub.jobs.pmhkey;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a person stands in the 予防接種対象者キュー on the way to a PMHキー (domain 6.6); all moves on this page.
 */
public enum QueueState {
  /** Waits to be asked for. */
  STAGED,
  /** Asked for; the answer is awaited. */
  REQUESTED,
  /** Answered with what heals by itself, or not answered in time: asked again, without a limit. */
  RETRY_WAIT,
  /** Answered with what waiting does not heal: staff are asked to mend it. */
  ERROR,
  /** Has a key; entitlements follow in the same transaction. */
  KEYED,
  /** Has everything, and leaves the queue. */
  APPLIED;

  /** The states this one may go to. */
  public Set<QueueState> next() {
    return switch (this) {
      // a known key needs no request (R007); who expires meanwhile leaves
      case STAGED -> EnumSet.of(REQUESTED, KEYED);
      case REQUESTED -> EnumSet.of(KEYED, RETRY_WAIT, ERROR, STAGED);
      case RETRY_WAIT -> EnumSet.of(REQUESTED, KEYED, ERROR, STAGED);
      // mended by staff, or a late key after all
      case ERROR -> EnumSet.of(STAGED, KEYED);
      case KEYED -> EnumSet.of(APPLIED);
      case APPLIED -> EnumSet.noneOf(QueueState.class);
    };
  }

  /** The states from which this one may be reached. */
  public Set<QueueState> before() {
    var before = EnumSet.noneOf(QueueState.class);
    for (var state : values()) {
      if (state.next().contains(this)) {
        before.add(state);
      }
    }
    return before;
  }
}
