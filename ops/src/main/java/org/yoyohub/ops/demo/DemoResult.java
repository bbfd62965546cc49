package org.yoyohub.ops.demo;

import java.util.List;
import org.yoyohub.jobs.standing.Census;
import org.yoyohub.ops.node.Verification;

/**
 * How the demo ended: a balance for each interface, the proof, how people stand, and what the
 * neighbours' own books say against it.
 *
 * @param differences between the hub and the books of the neighbours
 * @param complaints of partners about what the hub sent them
 * @param restarts how often the hub was stopped in the middle of its work
 */
public record DemoResult(
    DemoPlan plan,
    List<InterfaceBalance> balances,
    Verification verification,
    Census census,
    List<String> differences,
    List<String> complaints,
    int restarts) {

  /** Whether the books hold, every balance closes, nothing is held, and nobody says otherwise. */
  public boolean isGood() {
    return verification.holds()
        && differences.isEmpty()
        && complaints.isEmpty()
        && census.withNeither() == 0
        && balances.stream().allMatch(b -> b.balance().closes() && b.balance().held() == 0);
  }
}
