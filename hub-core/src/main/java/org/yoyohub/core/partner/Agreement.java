package org.yoyohub.core.partner;

import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.chars.GaijiPolicy;

/**
 * What is agreed with one partner: who it is, what it sends and receives, how a file is known to be
 * complete.
 */
public record Agreement(
    String partner,
    String name,
    String system,
    String municipality,
    List<Sends> sends,
    List<InterfaceId> receives,
    Completion completion,
    GaijiPolicy gaiji,
    Transport transport) {

  /**
   * One interface the partner sends, with the outer shape it uses when that is not the contract's.
   */
  public record Sends(
      InterfaceId interfaceId,
      Optional<String> format,
      Optional<String> due,
      Optional<String> usual) {}

  /** How the sender says that a file is complete. */
  public enum Completion {
    MANIFEST,
    SHA256,
    END
  }

  public Optional<Sends> sends(InterfaceId id) {
    return sends.stream().filter(s -> s.interfaceId().equals(id)).findFirst();
  }

  public boolean receives(InterfaceId id) {
    return receives.contains(id);
  }
}
