package org.yoyohub.ops.cli.term;

import java.io.PrintStream;

/** One line that changes while long work goes on; nothing at all when nobody watches a terminal. */
public final class Progress implements AutoCloseable {
  private static final String CLEAR = "\r\u001b[K";
  private final PrintStream to = System.err;
  private final boolean watched = "1".equals(System.getenv("HUB_TERMINAL"));
  private boolean shown;

  public void say(String what) {
    if (watched) {
      to.print(CLEAR + what);
      to.flush();
      shown = true;
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (shown) {
      to.print(CLEAR);
      to.flush();
      shown = false;
    }
  }
}
