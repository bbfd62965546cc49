package org.yoyohub.formats.check;

import java.util.Map;
import org.yoyohub.formats.chars.GaijiPolicy;

/**
 * What the checks need to know beyond the contract.
 *
 * @param municipality the sender's 6 digits; "" when the sender is not bound to one
 * @param replacements what stands for a private use character under the policy MAP
 */
public record CheckContext(
    String municipality, GaijiPolicy gaiji, Map<Integer, String> replacements) {
  public static CheckContext of(String municipality) {
    return new CheckContext(municipality, GaijiPolicy.REJECT, Map.of());
  }

  public CheckContext with(GaijiPolicy policy) {
    return new CheckContext(municipality, policy, replacements);
  }
}
