package org.yoyohub.ops.rest;

import java.time.Instant;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Pauses.Pause;

/** What a lane is at: it moves, or something stands in its way, and this verb takes it away. */
record Standing(String state, String why, String remedy) {
  private static final Standing MOVING = new Standing("moving", "", "");

  boolean isBlocked() {
    return !equals(MOVING);
  }

  static Standing paused(Pause pause) {
    return new Standing("paused", pause.reason(), Remedy.resume(pause.partner()));
  }

  /** By what stands first in it. */
  static Standing of(Delivery head, Instant now) {
    var held = head.holdReason();
    if (head.state() == DeliveryState.FAILED) {
      return new Standing("failed", head.tries().trouble(), Remedy.resendOrPassBy(head));
    }
    return held == null ? untilNextTry(head, now) : held(head, held);
  }

  private static Standing held(Delivery head, String reason) {
    return reason.startsWith(Ledger.GAP)
        ? new Standing("gap", reason, Remedy.unblock(head))
        : new Standing("held", reason, Remedy.release(head));
  }

  private static Standing untilNextTry(Delivery head, Instant now) {
    var tries = head.tries();
    var next = tries.next();
    if (next == null || !next.isAfter(now)) {
      return MOVING;
    }
    var why = "until " + next + " (" + tries.inVain() + " tries: " + tries.trouble() + ")";
    return new Standing("waits", why, Remedy.resend(head));
  }
}
