package org.yoyohub.core.receive;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.yoyohub.core.fault.FaultPoint;

/**
 * What a receiver must not do, planted to see whether the fault suite notices it; in a running hub
 * it does nothing.
 */
final class PlantedBugs {
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /** Trusts a memory of names instead of the ledger. */
  boolean isSeen(Arrival arrival) {
    return FaultPoint.isPlanned("trust:memory")
        && !seen.add(arrival.partner() + "/" + arrival.fileName());
  }

  /** Gives the same file another id each time. */
  String id(String derived) {
    return FaultPoint.isPlanned("skip:unique")
        ? UUID.randomUUID().toString().replace("-", "").substring(0, derived.length())
        : derived;
  }
}
