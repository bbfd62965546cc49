package org.yoyohub.ops.cli.offline;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;

/** Lists every interface of the catalogue, one line each. */
@Command(name = "list", description = "List every interface: id, kind, direction, layout, name.")
final class CatalogueListCommand implements Callable<Integer> {
  private final Parts parts;
  private final PrintWriter out;
  @Mixin private Facts facts = new Facts();

  CatalogueListCommand(Parts parts, PrintWriter out) {
    this.parts = parts;
    this.out = out;
  }

  @Override
  public Integer call() {
    var contracts = parts.catalogue().get().all();
    if (facts.asJson()) {
      out.println(Json.text(json(contracts)));
    } else {
      table(contracts).print(out);
    }
    return Exit.FINE.code();
  }

  private static Table table(List<InterfaceContract> contracts) {
    var table = new Table("ID", "KIND", "DIRECTION", "LAYOUT", "NAME");
    contracts.forEach(c -> table.row(c.id(), c.kind(), c.direction(), c.layout(), c.nameJa()));
    return table;
  }

  private static ArrayNode json(List<InterfaceContract> contracts) {
    var array = Json.array();
    for (var c : contracts) {
      array
          .addObject()
          .put("id", c.id().value())
          .put("kind", c.kind().name())
          .put("direction", c.direction().name())
          .put("layout", c.layout().toString())
          .put("name", c.nameJa())
          .put("nameEn", c.nameEn());
    }
    return array;
  }
}
