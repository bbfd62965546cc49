package org.yoyohub.jobs.entitlement;

import java.util.EnumSet;
import java.util.Set;

/** How an entry of the 予防接種管理情報 stands (domain 6.8); all moves on this page. */
public enum EntitlementState {
  /** The person is entitled: by the masters (A-1-3, H_087-002) or by staff (A-8 付与). */
  ACTIVE,
  /** Staff took it away (A-8 剥奪): 削除フラグ in A_014, until staff grant it again. */
  DELETED,
  /** The person's number expired: 失効フラグ; it comes back with the number. */
  EXPIRED;

  /** The states this one may go to. */
  public Set<EntitlementState> next() {
    return switch (this) {
      case ACTIVE -> EnumSet.of(DELETED, EXPIRED);
      case DELETED, EXPIRED -> EnumSet.of(ACTIVE);
    };
  }

  /** The states from which this one may be reached. */
  public Set<EntitlementState> before() {
    var before = EnumSet.noneOf(EntitlementState.class);
    for (var state : values()) {
      if (state.next().contains(this)) {
        before.add(state);
      }
    }
    return before;
  }
}
