package org.yoyohub.jobs.standing;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * How one 予防接種対象者番号 stands.
 *
 * @param pmhKey null while there is none
 * @param waitingReason the code of why there is no key yet, "" while none is known; null when it
 *     does not wait
 * @param entitlements the 予防接種管理番号 that stand, neither taken away nor expired
 * @param pmhPseudonym null while there is none
 */
public record Standing(
    String subjectNumber,
    boolean expired,
    @Nullable String pmhKey,
    @Nullable String waitingReason,
    SortedSet<String> entitlements,
    @Nullable String pmhPseudonym) {

  /** Says who it is, never what is held of them. */
  @Override
  public String toString() {
    return "standing of " + subjectNumber;
  }
}
