package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.online.PartnerStanding;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.door.HubClient;
import org.yoyohub.ops.door.HubClient.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Shows one partner: what is agreed, its keys, its folders, and how it stands with the hub. */
@Command(name = "show", description = "Show one partner: agreement, keys, folders, pauses.")
final class ShowCommand implements Callable<Integer> {
  private final Supplier<Catalogue> catalogue;
  private final PrintWriter out;
  @Mixin private Selected selected = new Selected();

  ShowCommand(Supplier<Catalogue> catalogue, PrintWriter out) {
    this.catalogue = catalogue;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var agreement = selected.agreement(catalogue.get()).read();
    if (selected.asJson()) {
      out.println(Json.text(json(agreement)));
    } else {
      print(agreement);
    }
    return Exit.FINE.code();
  }

  private JsonNode json(Agreement agreement) throws IOException {
    var json = Json.object();
    json.set("agreement", AgreementJson.of(agreement));
    json.set("keys", KeyListing.json(selected.keys().of(agreement)));
    var folders = json.putObject("folders");
    for (var place : Folders.PLACES) {
      var files = Folders.files(selected.directory(), selected.partner(), place);
      files.ifPresentOrElse(n -> folders.put(place, n), () -> folders.putNull(place));
    }
    standing().ifPresent(standing -> json.set("running", standing));
    return json;
  }

  private void print(Agreement agreement) throws IOException {
    AgreementJson.of(agreement)
        .propertyStream()
        .forEach(p -> out.println("%-13s %s".formatted(p.getKey(), text(p.getValue()))));
    for (var key : selected.keys().of(agreement)) {
      out.println("key           " + KeyListing.line(key));
    }
    for (var place : Folders.PLACES) {
      var files = Folders.files(selected.directory(), selected.partner(), place);
      out.println(
          "%-13s %s".formatted(place + "/", files.map(n -> n + " files").orElse("is not there")));
    }
    var standing = standing();
    out.println(standing.isPresent() ? "running hub" : "no hub that is running knows it");
    standing.ifPresent(s -> PartnerStanding.print(s, out));
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? value
            .valueStream()
            .map(v -> v.asString())
            .collect(java.util.stream.Collectors.joining(" "))
        : value.asString();
  }

  private Optional<JsonNode> standing() throws IOException {
    return selected
        .hub()
        .askIfRunning("/partners/" + HubClient.encoded(selected.partner()))
        .filter(Answer::isFine)
        .map(answer -> Json.read(answer.body()));
  }
}
