package org.yoyohub.ops.cli.term;

/** What a verb says to the shell when it ends. */
public enum Exit {
  FINE(0),
  WARNINGS(4),
  /** Something is wrong with what was looked at, or it is not there. */
  FINDINGS(8),
  /** Bad usage or bad settings; nothing was done. */
  REFUSED(12),
  /** The hub itself could not do it. */
  FAULT(16);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
