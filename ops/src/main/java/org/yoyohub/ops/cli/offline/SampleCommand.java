package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a sample file of an interface with its manifest, for trying things out. */
@Command(
    name = "sample",
    description = "Write a sample file with its manifest; the same options give the same bytes.",
    showDefaultValues = true)
final class SampleCommand implements Callable<Integer> {
  private final Parts parts;
  private final PrintWriter out;
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "ID", description = "The interface, such as A_011-001_IF.")
  private String id = "";

  @Option(names = "--rows", paramLabel = "N", description = "How many records.")
  private long rows = 10;

  @Option(names = "--blank", description = "The form alone: its header, no record, no manifest.")
  private boolean blank;

  @Option(names = "--seed", paramLabel = "S", description = "Another seed, other people.")
  private long seed = 1;

  @Option(names = "--partner", paramLabel = "P", description = "The sender.")
  private String partner = "kenko-131113";

  @Option(names = "--date", paramLabel = "D", description = "The business date.")
  private LocalDate date = LocalDate.of(2026, 4, 1);

  @Option(names = "--sequence", paramLabel = "N", description = "The number in its lane.")
  private int sequence = 1;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path dir = Path.of(".");

  SampleCommand(Parts parts, PrintWriter out) {
    this.parts = parts;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (rows < 0 || sequence < 1 || sequence > 9999) {
      throw CliException.refused("--rows must be 0 or more, --sequence 1 to 9999");
    }
    var contract = Contracts.readable(parts.catalogue().get(), id);
    var order = new SampleWriting.Order(contract, rows, seed, partner, date, sequence, dir);
    print(blank ? BlankForm.write(order) : parts.samples().write(order));
    return Exit.FINE.code();
  }

  private void print(SampleWriting.Written written) {
    if (facts.asJson()) {
      var json = Json.object();
      json.set("files", Json.array(written.files()));
      json.put("records", written.records()).put("sha256", written.sha256());
      out.println(Json.text(json));
    } else {
      written.files().forEach(out::println);
    }
  }
}
