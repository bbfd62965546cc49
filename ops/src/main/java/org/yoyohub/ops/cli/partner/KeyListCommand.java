package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.partner.KeyFolder.Kept;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;

/** Lists the keys that open the gate for a partner. */
@Command(name = "list", description = "List the keys that open the gate for a partner.")
final class KeyListCommand implements Callable<Integer> {
  private final Supplier<Catalogue> catalogue;
  private final PrintWriter out;
  @Mixin private Selected selected = new Selected();

  KeyListCommand(Supplier<Catalogue> catalogue, PrintWriter out) {
    this.catalogue = catalogue;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var keys = selected.keys().of(selected.agreement(catalogue.get()).read());
    if (selected.asJson()) {
      out.println(Json.text(json(keys)));
    } else {
      keys.forEach(key -> out.println(line(key)));
    }
    boolean fine = keys.stream().allMatch(key -> key.key().isPresent());
    return (fine ? Exit.FINE : Exit.FINDINGS).code();
  }

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
