package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport;
import org.yoyohub.core.partner.Transport.Gate;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.yaml.YamlProblem;
import org.yoyohub.ops.cli.term.CliException;

/** One partner's agreement as a file, read and written whole. */
record AgreementFile(Path file, String partner, Catalogue catalogue) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

  static AgreementFile of(Path directory, String partner, Catalogue catalogue) {
    if (!NAME.matcher(partner).matches()) {
      throw CliException.refused("a partner's name is 1 to 40 of a-z, 0-9 and -");
    }
    var file = directory.resolve("agreements").resolve(partner + ".yaml");
    return new AgreementFile(file, partner, catalogue);
  }

  boolean isThere() {
    return FileOps.exists(file);
  }

  String text() throws IOException {
    if (!isThere()) {
      throw CliException.notFound("no agreement is made with " + partner);
    }
    return Files.readString(file);
  }

  Agreement read() throws IOException {
    return checked(text());
  }

  /** What a text agrees; refused with everything that is wrong with it. */
  Agreement checked(String text) {
    var problems = new ArrayList<YamlProblem>();
    var agreement = Agreements.read(partner, text, catalogue, problems);
    return agreement.orElseThrow(
        () ->
            CliException.refused(
                "the agreement is refused:\n"
                    + problems.stream().map(p -> p.toString()).collect(Collectors.joining("\n"))));
  }

  void write(String text) throws IOException {
    checked(text);
    FileOps.makeDirectories(file.resolveSibling(""));
    FileOps.publishText(file, FileOps.Readers.GROUP, text);
  }

  /** Refuses a text that does more than to give the gate these keys. */
  void requireKeys(String text, List<String> keys) throws IOException {
    var wanted = withKeys(read(), keys);
    if (!wanted.equals(checked(text))) {
      throw CliException.refused(
          "the agreement is written in a way this verb does not understand: edit "
              + "transport.gate.keys in "
              + file);
    }
  }

  private static Agreement withKeys(Agreement a, List<String> keys) {
    var t = a.transport();
    var gate = t.gate().orElse(new Gate(List.of(), Gate.QUOTA, Gate.PER_MINUTE));
    var changed = Optional.of(new Gate(keys, gate.quotaBytes(), gate.filesPerMinute()));
    return new Agreement(
        a.partner(),
        a.name(),
        a.system(),
        a.municipality(),
        a.sends(),
        a.receives(),
        a.completion(),
        a.gaiji(),
        new Transport(changed, t.push(), t.pull(), t.confirmation(), t.unfetched()));
  }

  /** The names of its gate's keys. */
  static List<String> keys(Agreement agreement) {
    return agreement.transport().gate().map(Gate::keys).orElse(List.of());
  }
}
