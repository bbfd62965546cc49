package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.online.PartnerReloadCommand;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The keys that open the gate for a partner: adds one, removes one, lists them. */
@Command(
    name = "key",
    description = "The public keys that open the gate: add one, remove one, list them.",
    customSynopsis = {
      "hub partner key PARTNER add FILE.pub",
      "hub partner key PARTNER remove FINGERPRINT",
      "hub partner key PARTNER list [--json]"
    })
final class KeyCommand implements Callable<Integer> {
  private final Supplier<Catalogue> catalogue;
  private final PrintWriter out;
  @Mixin private Selected selected = new Selected();

  @Parameters(index = "1", paramLabel = "add|remove|list", description = "What to do.")
  private String verb = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "FILE.pub|FINGERPRINT",
      description = "A key in OpenSSH's form; SHA256:… as list shows it, or the file's name.")
  private @Nullable String which;

  KeyCommand(Supplier<Catalogue> catalogue, PrintWriter out) {
    this.catalogue = catalogue;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    return switch (verb) {
      case "add" -> {
        KeyAdding.run(selected, catalogue.get(), Path.of(which("a public key file")), out);
        yield told();
      }
      case "remove" -> {
        KeyRemoving.run(selected, catalogue.get(), which("a fingerprint"), out);
        yield told();
      }
      case "list" -> list();
      default -> throw CliException.refused("key PARTNER needs add, remove or list");
    };
  }

  private String which(String what) {
    var given = which;
    if (given == null) {
      throw CliException.refused("key PARTNER " + verb + " needs " + what);
    }
    return given;
  }

  private int told() throws IOException {
    PartnerReloadCommand.tell(selected.hub(), out);
    return Exit.FINE.code();
  }

  private int list() throws IOException {
    var keys = selected.keys().of(selected.agreement(catalogue.get()).read());
    if (selected.asJson()) {
      out.println(Json.text(KeyListing.json(keys)));
    } else {
      keys.forEach(key -> out.println(KeyListing.line(key)));
    }
    boolean fine = keys.stream().allMatch(key -> key.key().isPresent());
    return (fine ? Exit.FINE : Exit.FINDINGS).code();
  }
}
