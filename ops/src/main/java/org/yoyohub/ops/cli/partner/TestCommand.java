package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.cli.term.Table;
import org.yoyohub.ops.door.HubClient;
import org.yoyohub.ops.door.HubClient.Answer;
import org.yoyohub.ops.partner.FolderCheck;
import org.yoyohub.ops.partner.PartnerCheck.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Looks whether files could go to and fro, without sending any. */
@Command(
    name = "test",
    description = "Look whether files could go to and from a partner; nothing is sent.",
    footer = {
      "",
      "A running hub looks at the folders itself, and connects to the partner's own server.",
      "Ends in 8 when something would not work."
    })
final class TestCommand implements Callable<Integer> {
  private final Supplier<Catalogue> catalogue;
  private final PrintWriter out;
  @Mixin private Selected selected = new Selected();

  TestCommand(Supplier<Catalogue> catalogue, PrintWriter out) {
    this.catalogue = catalogue;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var agreement = selected.agreement(catalogue.get()).read();
    var checks = new ArrayList<Check>();
    checks.add(new Check("agreement", true, "is fine"));
    selected.keys().of(agreement).forEach(key -> checks.add(check(key)));
    checks.addAll(ofTheHub(agreement));
    boolean fine = checks.stream().allMatch(Check::ok);
    print(checks, fine);
    return (fine ? Exit.FINE : Exit.FINDINGS).code();
  }

  private static Check check(KeyFolder.Kept key) {
    var detail = key.key().map(PublicKey::fingerprint).orElse(key.problem());
    return new Check("key " + key.name(), key.key().isPresent(), detail);
  }

  private List<Check> ofTheHub(Agreement agreement) throws IOException {
    var answer =
        selected
            .hub()
            .tellIfRunning("/partners/" + HubClient.encoded(selected.partner()) + "/test");
    var fine = answer.filter(Answer::isFine);
    return fine.isPresent()
        ? read(Json.read(fine.get().body()))
        : withoutTheHub(agreement, answer.isPresent());
  }

  private List<Check> withoutTheHub(Agreement agreement, boolean isRunning) {
    var checks = new ArrayList<>(new FolderCheck(selected.directory()).of(agreement));
    var transport = agreement.transport();
    if (isRunning) {
      checks.add(new Check("running hub", false, "does not know it yet: start it anew"));
    } else if (transport.push().isPresent() || transport.pull().isPresent()) {
      checks.add(new Check("connection", false, "no hub is running that could connect"));
    }
    return checks;
  }

  private static List<Check> read(JsonNode answer) {
    return answer
        .path("checks")
        .valueStream()
        .map(
            c ->
                new Check(
                    c.path("name").asString(""),
                    c.path("ok").asBoolean(false),
                    c.path("detail").asString("")))
        .toList();
  }

  private void print(List<Check> checks, boolean fine) {
    if (selected.asJson()) {
      out.println(Json.text(json(checks, fine)));
    } else {
      var table = new Table("CHECK", "OK", "WHAT WAS SEEN");
      checks.forEach(c -> table.row(c.name(), c.ok() ? "yes" : "NO", c.detail()));
      table.print(out);
    }
  }

  private JsonNode json(List<Check> checks, boolean fine) {
    var json = Json.object().put("partner", selected.partner()).put("fine", fine);
    var array = json.putArray("checks");
    checks.forEach(
        c -> array.addObject().put("name", c.name()).put("ok", c.ok()).put("detail", c.detail()));
    return json;
  }
}
