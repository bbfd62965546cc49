package org.yoyohub.ops.gate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Where the gate stands and whom it knows.
 *
 * @param hostKey the file of the gate's own key; made at the first start
 * @param bindAddress the address it listens on
 * @param port 0 for any that is free
 */
public record GateSettings(
    Path hostKey,
    String bindAddress,
    int port,
    Collection<GatePartner> partners,
    GateLimits limits) {

  public GateSettings {
    partners = List.copyOf(partners);
  }

  public GateSettings(
      Path hostKey, String bindAddress, int port, Collection<GatePartner> partners) {
    this(hostKey, bindAddress, port, partners, GateLimits.USUAL);
  }
}
