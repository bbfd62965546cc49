package org.yoyohub.ops.faults.checker;

/** One thing that must not be, and whose it is. */
public record Violation(Kind kind, String partner, String what) {
  /** What was broken; the first three are what a partner suffers. */
  public enum Kind {
    LOST,
    DUPLICATED,
    TORN,
    ORDER,
    STUCK,
    BALANCE,
    CHAIN
  }

  @Override
  public String toString() {
    return kind + " " + partner + ": " + what;
  }
}
