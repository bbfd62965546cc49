package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.online.RunningHub;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists every partner with an agreement, and what is wrong with any of them. */
@Command(name = "list", description = "List the partners; 8 when an agreement is broken.")
final class ListCommand implements Callable<Integer> {
  private final Supplier<Catalogue> catalogue;
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  ListCommand(Supplier<Catalogue> catalogue, PrintWriter out) {
    this.catalogue = catalogue;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var loaded = Agreements.load(hub.directory(), catalogue.get());
    if (facts.asJson()) {
      out.println(Json.text(json(loaded)));
    } else {
      table(loaded.agreements().all()).print(out);
      loaded.problems().forEach(problem -> out.println("broken: " + problem));
    }
    return (loaded.isFine() ? Exit.FINE : Exit.FINDINGS).code();
  }

  private static tools.jackson.databind.JsonNode json(Agreements.Loaded loaded) {
    var json = Json.object();
    var partners = json.putArray("partners");
    loaded.agreements().all().forEach(a -> partners.add(AgreementJson.of(a)));
    json.set("problems", Json.array(loaded.problems()));
    return json;
  }

  private static Table table(List<Agreement> agreements) {
    var table = new Table("PARTNER", "MUNICIPALITY", "SENDS", "RECEIVES", "WAYS", "KEYS", "NAME");
    for (var a : agreements) {
      table.row(
          a.partner(),
          a.municipality(),
          a.sends().size(),
          a.receives().size(),
          String.join(" ", ways(a)),
          AgreementFile.keys(a).size(),
          a.name());
    }
    return table;
  }

  /** How files go to and fro; its folders are always there. */
  static List<String> ways(Agreement agreement) {
    var ways = new ArrayList<>(List.of("folders"));
    var transport = agreement.transport();
    transport.gate().ifPresent(gate -> ways.add("gate"));
    transport.push().ifPresent(push -> ways.add("push"));
    transport.pull().ifPresent(pull -> ways.add("pull"));
    return ways;
  }
}
