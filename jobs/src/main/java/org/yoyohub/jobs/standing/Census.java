package org.yoyohub.jobs.standing;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many subjects stand how.
 *
 * @param living whose number has not expired
 * @param withKey of the living
 * @param waiting of the living, by the code of why; "" while none is known
 * @param withNeither of the living: neither a key nor a place in the queue, which may not be
 * @param entitlements of the living, that stand
 */
public record Census(
    long numbers,
    long living,
    long withKey,
    SortedMap<String, Long> waiting,
    long withNeither,
    long entitlements) {

  /** Counts them, and closes the stream. */
  public static Census of(Stream<Standing> standings) {
    try (standings) {
      var count = new Count();
      standings.forEach(count::add);
      return count.result();
    }
  }

  /** What was counted so far. */
  private static final class Count {
    private final SortedMap<String, Long> waiting = new TreeMap<>();
    private long numbers;
    private long living;
    private long withKey;
    private long withNeither;
    private long entitlements;

    void add(Standing standing) {
      numbers++;
      if (!standing.expired()) {
        addLiving(standing);
      }
    }

    private void addLiving(Standing standing) {
      living++;
      entitlements += standing.entitlements().size();
      var reason = standing.waitingReason();
      if (standing.pmhKey() != null) {
        withKey++;
      } else if (reason != null) {
        waiting.merge(reason, 1L, Long::sum);
      } else {
        withNeither++;
      }
    }

    Census result() {
      return new Census(numbers, living, withKey, waiting, withNeither, entitlements);
    }
  }
}
