package org.yoyohub.ops.demo;

import java.util.List;
import java.util.SortedSet;
import org.yoyohub.ops.node.Verification;

/**
 * How the demo ended: a balance for each interface, the proof, what the partner made of its
 * answers.
 *
 * @param registered the subjects that 健康管理 holds to be registered and valid now
 */
public record DemoResult(
    DemoPlan plan,
    List<InterfaceBalance> balances,
    Verification verification,
    List<String> answers,
    SortedSet<String> registered) {

  /** Whether every balance closes, nothing is held and the ledger is proven. */
  public boolean isGood() {
    return verification.holds()
        && balances.stream().allMatch(b -> b.balance().closes() && b.balance().held() == 0);
  }
}
