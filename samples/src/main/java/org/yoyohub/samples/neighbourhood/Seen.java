package org.yoyohub.samples.neighbourhood;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a hub holds of one 予防接種対象者番号.
 *
 * @param waitingReason the code of why there is no key yet ("" while none is known); null when it
 *     does not wait
 * @param entitlements the 予防接種管理番号 that stand, neither taken away nor expired
 */
public record Seen(
    String subjectNumber,
    boolean active,
    @Nullable String pmhKey,
    @Nullable String waitingReason,
    SortedSet<String> entitlements,
    @Nullable String pmhPseudonym) {

  /** Says who it is, never what is held of them. */
  @Override
  public String toString() {
    return "seen " + subjectNumber;
  }
}
