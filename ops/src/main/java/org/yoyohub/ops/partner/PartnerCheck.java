package org.yoyohub.ops.partner;

import java.util.List;
import org.yoyohub.core.partner.Agreement;

/** Looks whether files can go between the hub and a partner, without sending any. */
@FunctionalInterface
public interface PartnerCheck {
  List<Check> of(Agreement agreement);

  /**
   * What one look said.
   *
   * @param detail what was seen, in words without any value of a person
   */
  record Check(String name, boolean ok, String detail) {}

  /** One after the other. */
  static PartnerCheck all(List<PartnerCheck> checks) {
    return agreement -> checks.stream().flatMap(check -> check.of(agreement).stream()).toList();
  }
}
