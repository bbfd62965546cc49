package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yoyohub.formats.catalogue.CatalogueDocs;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes one page per interface and an index of them. */
@Command(name = "docs", description = "Write one Markdown page per interface, and an index.")
final class CatalogueDocsCommand implements Callable<Integer> {
  private final Parts parts;
  private final PrintWriter out;
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "DIR", description = "Where the pages are written; made when missing.")
  private Path dir = Path.of(".");

  CatalogueDocsCommand(Parts parts, PrintWriter out) {
    this.parts = parts;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var catalogue = parts.catalogue().get();
    CatalogueDocs.write(catalogue, dir);
    say(catalogue.ids().size() + 1);
    return Exit.FINE.code();
  }

  private void say(int pages) {
    var json = Json.object().put("dir", dir.toString()).put("pages", pages);
    out.println(facts.asJson() ? Json.text(json) : pages + " pages in " + dir);
  }
}
