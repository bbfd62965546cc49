package org.yoyohub.core.delivery;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a delivery. The whole life is on this page.
 *
 * <pre>
 * inbound   RECEIVED → VERIFIED → STAGED → APPLIED → ANSWERED
 *           RECEIVED, VERIFIED, STAGED → REFUSED → ANSWERED
 *           DUPLICATE → ANSWERED
 * outbound  READY → SENT → CONFIRMED
 *           READY → FAILED → READY
 *           SENT → READY, when it must be sent again
 * </pre>
 *
 * Held is a mark on any of them, not a state: released, a delivery goes on from where it stood.
 */
public enum DeliveryState {
  RECEIVED,
  VERIFIED,
  STAGED,
  APPLIED,
  REFUSED,
  DUPLICATE,
  ANSWERED,
  READY,
  SENT,
  CONFIRMED,
  FAILED;

  /** The states it may go to from here. */
  public Set<DeliveryState> next() {
    return switch (this) {
      case RECEIVED -> EnumSet.of(VERIFIED, REFUSED);
      case VERIFIED -> EnumSet.of(STAGED, REFUSED);
      case STAGED -> EnumSet.of(APPLIED, REFUSED);
      case APPLIED, REFUSED, DUPLICATE -> EnumSet.of(ANSWERED);
      case READY -> EnumSet.of(SENT, FAILED);
      case SENT -> EnumSet.of(CONFIRMED, READY);
      case FAILED -> EnumSet.of(READY);
      case ANSWERED, CONFIRMED -> EnumSet.noneOf(DeliveryState.class);
    };
  }

  /** Whether a job has work to do on it. */
  public boolean waitsForAJob() {
    return switch (this) {
      case RECEIVED, VERIFIED, STAGED, APPLIED, REFUSED, DUPLICATE -> true;
      case ANSWERED, READY, SENT, CONFIRMED, FAILED -> false;
    };
  }

  public boolean isOutbound() {
    return switch (this) {
      case READY, SENT, CONFIRMED, FAILED -> true;
      case RECEIVED, VERIFIED, STAGED, APPLIED, REFUSED, DUPLICATE, ANSWERED -> false;
    };
  }
}
