package org.yoyohub.ops.cli.offline;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.yoyohub.formats.yaml.YamlProblem;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Reads every contract and says everything that is wrong with any of them. */
@Command(name = "check", description = "Check every contract; each problem with file, line, key.")
final class CatalogueCheckCommand implements Callable<Integer> {
  private final Parts parts;
  private final PrintWriter out;
  @Mixin private Facts facts = new Facts();

  CatalogueCheckCommand(Parts parts, PrintWriter out) {
    this.parts = parts;
    this.out = out;
  }

  @Override
  public Integer call() {
    var catalogue = parts.catalogue().get();
    var problems = catalogue.problems();
    if (facts.asJson()) {
      out.println(Json.text(json(catalogue.ids().size(), problems)));
    } else {
      problems.forEach(out::println);
      out.println(catalogue.ids().size() + " interfaces, " + problems.size() + " problems");
    }
    return (problems.isEmpty() ? Exit.FINE : Exit.FINDINGS).code();
  }

  private static ObjectNode json(int interfaces, List<YamlProblem> problems) {
    var json = Json.object().put("interfaces", interfaces);
    var array = json.putArray("problems");
    for (var problem : problems) {
      array
          .addObject()
          .put("file", problem.file())
          .put("line", problem.line())
          .put("key", problem.key())
          .put("what", problem.what());
    }
    return json;
  }
}
