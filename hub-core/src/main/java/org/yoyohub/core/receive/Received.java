package org.yoyohub.core.receive;

/**
 * What became of a file that a partner dropped.
 *
 * @param delivery the delivery that stands for it, "" while its data is awaited
 */
public record Received(Outcome outcome, String delivery) {
  /** The ways a file can be taken. */
  public enum Outcome {
    /** A new delivery waits for a job. */
    OPENED,
    /** A new delivery is set aside, with the reason in its row. */
    HELD,
    /** The delivery was there already; the copy is gone. */
    SEEN_AGAIN,
    /** The file was answered before; a delivery in state DUPLICATE has the answer sent again. */
    DUPLICATE,
    /** The completion file is there, its data file is not yet; nothing was touched. */
    WAITING
  }

  static Received waiting() {
    return new Received(Outcome.WAITING, "");
  }
}
