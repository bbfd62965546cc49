package org.yoyohub.ops.gate;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which addresses stay outside for a while. Many failures from an address ban it; once a partner's
 * name is tried that often from anywhere, one failure is enough to ban the address it comes from.
 * The partner itself, with a key that fits, is never kept out by what others do in its name.
 */
final class Bans {
  private static final int REMEMBERED = 10_000;

  private final GateLimits limits;
  private final Clock clock;
  private final Map<InetAddress, Instant> until = new Remembered<>();
  private final Map<InetAddress, Failures> byAddress = new Remembered<>();
  private final Map<String, Failures> byPartner = new HashMap<>();

  Bans(GateLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  private record Failures(Instant since, int count) {}

  synchronized boolean isBanned(InetAddress address) {
    var end = until.get(address);
    return end != null && clock.instant().isBefore(end);
  }

  /** Counts a failed login; the end of the ban when it caused one. */
  synchronized Optional<Instant> failed(InetAddress address, Optional<String> partner) {
    int fromHere = count(byAddress, address);
    int forPartner = partner.map(p -> count(byPartner, p)).orElse(0);
    if (fromHere < limits.failures() && forPartner <= limits.failures()) {
      return Optional.empty();
    }
    var end = clock.instant().plus(limits.ban());
    until.put(address, end);
    byAddress.remove(address);
    return Optional.of(end);
  }

  private <K> int count(Map<K, Failures> failures, K key) {
    var now = clock.instant();
    var fresh = new Failures(now, 0);
    var known = failures.getOrDefault(key, fresh);
    var current = known.since().plus(limits.ban()).isAfter(now) ? known : fresh;
    failures.put(key, new Failures(current.since(), current.count() + 1));
    return current.count() + 1;
  }

  /** Forgets the eldest first, so that a flood of addresses costs no memory. */
  private static final class Remembered<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > REMEMBERED;
    }
  }
}
