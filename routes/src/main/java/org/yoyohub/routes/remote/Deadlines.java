package org.yoyohub.routes.remote;

import java.time.Duration;

/**
 * How long a partner's server may take.
 *
 * @param connect to find the host and be connected to it
 * @param auth to agree on keys and take ours
 * @param open to open the transfer of files
 * @param answer to one question: a size, a rename, a removal; a listing is cut off there
 * @param window over which a transfer or a listing is watched
 * @param leastBytesPerSecond how fast a transfer must be in every window
 */
public record Deadlines(
    Duration connect,
    Duration auth,
    Duration open,
    Duration answer,
    Duration window,
    long leastBytesPerSecond) {
  public static final Deadlines USUAL = of(Duration.ofSeconds(30), 1024);

  /** The same time for every stage. */
  public static Deadlines of(Duration each, long leastBytesPerSecond) {
    return new Deadlines(each, each, each, each, each, leastBytesPerSecond);
  }

  long leastBytesPerWindow() {
    return Math.max(1, leastBytesPerSecond * window.toMillis() / 1000);
  }
}
