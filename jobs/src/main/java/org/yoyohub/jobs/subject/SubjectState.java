package org.yoyohub.jobs.subject;

import java.util.Optional;

/**
 * How a 予防接種対象者 stands (domain 6.5); all moves on this page. A state is never left by deletion
 * (R013); in the table it is the flag "expired".
 */
enum SubjectState {
  /** 有効. */
  ACTIVE,
  /** 失効. */
  EXPIRED;

  /**
   * Where a change takes somebody whose number was never issued; only a registration does (R011).
   */
  static Optional<SubjectState> ofUnknown(Change change) {
    return change == Change.REGISTER ? Optional.of(ACTIVE) : Optional.empty();
  }

  /** Where a change takes a subject in this state; empty when the row is rejected. */
  Optional<SubjectState> after(Change change) {
    return switch (change) {
      // also who had expired: back again, with the number and the key of before
      case REGISTER -> Optional.of(ACTIVE);
      case UPDATE -> this == ACTIVE ? Optional.of(ACTIVE) : Optional.empty();
      case EXPIRE -> Optional.of(EXPIRED);
    };
  }
}
