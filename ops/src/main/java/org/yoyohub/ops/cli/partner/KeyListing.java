package org.yoyohub.ops.cli.partner;

import java.util.List;
import org.yoyohub.ops.cli.partner.KeyFolder.Kept;
import org.yoyohub.ops.cli.term.Json;
import tools.jackson.databind.node.ArrayNode;

/** The keys that open the gate for a partner, as lines and as JSON. */
final class KeyListing {
  private KeyListing() {}

  static String line(Kept kept) {
    return kept.key()
        .map(k -> "%s %s %d %s".formatted(k.fingerprint(), k.type(), k.bits(), kept.name()))
        .orElse(kept.name() + " " + kept.problem());
  }

  static ArrayNode json(List<Kept> keys) {
    var array = Json.array();
    for (var kept : keys) {
      var json = array.addObject().put("file", kept.name()).put("problem", kept.problem());
      kept.key()
          .ifPresent(
              k ->
                  json.put("fingerprint", k.fingerprint())
                      .put("type", k.type())
                      .put("bits", k.bits()));
    }
    return array;
  }
}
