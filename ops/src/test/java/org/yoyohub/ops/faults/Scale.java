package org.yoyohub.ops.faults;

/** How much of the suite is run: the short form samples what the full form walks through. */
public final class Scale {
  private static final boolean SHORT = "short".equals(System.getProperty("faults"));

  private Scale() {}

  /** One number for the short form, another for the full one. */
  public static int of(int inShort, int inFull) {
    return SHORT ? inShort : inFull;
  }
}
