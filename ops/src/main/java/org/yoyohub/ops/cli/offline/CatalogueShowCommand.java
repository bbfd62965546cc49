package org.yoyohub.ops.cli.offline;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows everything that is agreed about one interface. */
@Command(name = "show", description = "Show one interface with its items.")
final class CatalogueShowCommand implements Callable<Integer> {
  private final Parts parts;
  private final PrintWriter out;
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "ID", description = "The interface, such as A_011-001_IF.")
  private String id = "";

  CatalogueShowCommand(Parts parts, PrintWriter out) {
    this.parts = parts;
    this.out = out;
  }

  @Override
  public Integer call() {
    var catalogue = parts.catalogue().get();
    var contract = Contracts.find(catalogue, id);
    if (facts.asJson()) {
      out.println(Json.text(ContractJson.of(contract)));
    } else {
      ContractText.print(contract, catalogue.readme(contract.id()), out);
    }
    return Exit.FINE.code();
  }
}
