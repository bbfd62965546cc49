package org.yoyohub.ops.gate.room;

import java.io.IOException;

/** Says that a room did not do what a client asked for, and why. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  public RefusedException(Refusal refusal) {
    this(refusal, "");
  }

  /**
   * @param more what else the partner is told, such as how long to wait; never a name
   */
  RefusedException(Refusal refusal, String more) {
    super(refusal.text() + more);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
