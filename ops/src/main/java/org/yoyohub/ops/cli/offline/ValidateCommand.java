package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.ops.cli.offline.FileValidation.Question;
import org.yoyohub.ops.cli.offline.FileValidation.Verdict;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at a file as the hub would, without a hub, and says what the sender would be told. */
@Command(
    name = "validate",
    description = "Check a file offline, with the hub's own engine and error list.",
    footer = {
      "",
      "A manifest beside the file is checked too. With --partner the sender's agreement in",
      "DIR/agreements counts; without one, the municipality that ends the partner's name.",
      "Exit codes: 0 fine, 4 warnings only, 8 errors, 12 refused."
    })
final class ValidateCommand implements Callable<Integer> {
  private static final Path USUAL = Path.of("hub-data");

  private final Parts parts;
  private final PrintWriter out;
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "FILE", description = "The data file.")
  private Path file = Path.of(".");

  @Option(
      names = "--interface",
      paramLabel = "ID",
      description = "The interface; without it the file's name says which.")
  private @Nullable String id;

  @Option(names = "--partner", paramLabel = "P", description = "The sender.")
  private @Nullable String partner;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The data directory with the sender's agreement (default: ./hub-data).")
  private @Nullable Path dir;

  @Option(names = "--errors", paramLabel = "OUT.csv", description = "Write the error list here.")
  private @Nullable Path errors;

  ValidateCommand(Parts parts, PrintWriter out) {
    this.parts = parts;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CliException.refused("cannot read " + file);
    }
    var catalogue = parts.catalogue().get();
    var contract = Contracts.readable(catalogue, interfaceId());
    var question = new Question(file, contract, sender(catalogue), Optional.ofNullable(errors));
    var verdict = parts.validation().validate(question);
    var report = new ValidationReport(contract.id(), file, verdict);
    out.println(facts.asJson() ? Json.text(report.json()) : report.text());
    return exit(verdict).code();
  }

  private SenderFacts sender(Catalogue catalogue) throws IOException {
    if (partner == null) {
      return SenderFacts.ofFile(file);
    }
    var agreed = SenderFacts.agreed(partner, dir == null ? USUAL : dir, catalogue);
    if (agreed.isEmpty() && dir != null) {
      throw CliException.notFound("no agreement with " + partner + " in " + dir + "/agreements");
    }
    return agreed.orElse(SenderFacts.ofPartner(partner));
  }

  private String interfaceId() {
    if (id != null) {
      return id;
    }
    return FileName.parse(String.valueOf(file.getFileName()))
        .map(FileName::interfaceId)
        .orElseThrow(
            () ->
                CliException.refused(
                    "the file's name does not say which interface it is; say --interface ID"));
  }

  private static Exit exit(Verdict verdict) {
    if (verdict.hasErrors()) {
      return Exit.FINDINGS;
    }
    return verdict.found() == 0 ? Exit.FINE : Exit.WARNINGS;
  }
}
