package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.online.PartnerReloadCommand;
import org.yoyohub.ops.cli.partner.KeyFolder.Given;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.routes.PartnerFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an agreement with a partner, keeps its keys, makes its folders; or nothing at all. */
@Command(
    name = "add",
    description = "Make an agreement with a partner, with its keys and folders.",
    footer = {
      "",
      "Everything is checked before anything is written. Run it as the user the hub runs as."
    })
final class AddCommand implements Callable<Integer> {
  private final Supplier<Catalogue> catalogue;
  private final PrintWriter out;
  @Mixin private Selected selected = new Selected();
  @Mixin private Words words = new Words();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "A whole agreement, instead of the options that describe one.")
  private @Nullable Path from;

  @Option(
      names = "--key",
      paramLabel = "FILE.pub",
      arity = "1..*",
      description = "A public key that opens the gate; OpenSSH's form.")
  private List<Path> keys = new ArrayList<>();

  AddCommand(Supplier<Catalogue> catalogue, PrintWriter out) {
    this.catalogue = catalogue;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var agreement = selected.agreement(catalogue.get());
    if (agreement.isThere()) {
      throw CliException.refused("an agreement is made already: " + agreement.file());
    }
    var given = given();
    var text = text(given);
    agreement.checked(text);
    PartnerFolders.below(selected.directory()).make(selected.partner());
    for (var key : given) {
      selected.keys().keep(key);
    }
    agreement.write(text);
    out.println("made: " + agreement.file());
    given.forEach(key -> out.println("key: " + key.name() + " " + key.key().fingerprint()));
    PartnerReloadCommand.tell(selected.hub(), out);
    return Exit.FINE.code();
  }

  private List<Given> given() throws IOException {
    var given = new ArrayList<Given>();
    for (var file : keys) {
      given.add(selected.keys().given(selected.partner(), file));
    }
    return given;
  }

  private String text(List<Given> keys) throws IOException {
    var file = from;
    var text = file == null ? words.agreement(selected.partner()) : whole(file);
    for (var key : keys) {
      text = Edits.of(text, key.name(), GateKeys::add);
    }
    return text;
  }

  private String whole(Path file) throws IOException {
    if (words.isAnythingSaid()) {
      throw CliException.refused("--from is the whole agreement: say nothing of it beside");
    }
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw CliException.refused(file + " is not there");
    } catch (CharacterCodingException e) {
      throw CliException.refused(file + " is not UTF-8");
    }
  }
}
