package org.yoyohub.core.delivery;

/**
 * What became of the records of a delivery. It closes when every record that came in is in exactly
 * one place.
 */
public record Balance(long in, long applied, long unchanged, long rejected, long held) {
  public static final Balance NONE = new Balance(0, 0, 0, 0, 0);

  /** All records of a refused file. */
  public static Balance allRejected(long in) {
    return new Balance(in, 0, 0, in, 0);
  }

  public boolean closes() {
    return in == applied + unchanged + rejected + held;
  }

  public Balance plus(Balance o) {
    return new Balance(
        in + o.in,
        applied + o.applied,
        unchanged + o.unchanged,
        rejected + o.rejected,
        held + o.held);
  }
}
