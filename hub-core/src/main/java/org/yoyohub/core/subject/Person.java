package org.yoyohub.core.subject;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a subject stands now; whether there is a key, never which.
 *
 * @param registered whether the number was ever registered
 * @param waiting null when nothing is waited for
 */
public record Person(
    boolean registered,
    boolean expired,
    boolean hasKey,
    boolean hasPseudonym,
    long entitlements,
    @Nullable Waiting waiting) {

  /**
   * How a subject stands in the 予防接種対象者キュー.
   *
   * @param state as jobs.pmhkey.QueueState
   * @param reason the code of why there is no key yet; "" when nobody has said no
   * @param nextTryAt null when it is asked for with the next run, or not before staff mend
   *     something
   */
  public record Waiting(
      String state,
      LocalDate since,
      int attempts,
      String reason,
      @Nullable Instant askedAt,
      @Nullable Instant nextTryAt) {}
}
