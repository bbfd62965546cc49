package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Has the hub prove its books: the ledger's chain, every payload's digest, every balance. */
@Command(name = "verify", description = "Prove the ledger's chain, payload digests, balances.")
final class VerifyCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  VerifyCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var proof = hub.ask("/verify", Map.of());
    if (facts.asJson()) {
      out.println(Json.text(proof));
    } else {
      print(proof);
    }
    return (proof.path("holds").asBoolean(false) ? Exit.FINE : Exit.FINDINGS).code();
  }

  private void print(JsonNode proof) {
    var chain = proof.path("chain");
    var broken = ", broken at event " + text(chain, "firstBad") + ": " + text(chain, "problem");
    var state = chain.path("holds").asBoolean(false) ? ", the chain holds" : broken;
    out.println("ledger     " + text(chain, "events") + " events" + state);
    var rows = proof.path("deliveries");
    checked("deliveries", rows, "not as their last event left them");
    checked("payloads", proof.path("payloads"), "not intact");
    checked("balances", proof.path("balances"), "not closed");
  }

  private void checked(String name, JsonNode part, String complaint) {
    var bad = part.path("bad");
    out.println(
        "%-10s %s checked, %d %s".formatted(name, text(part, "checked"), bad.size(), complaint));
    bad.forEach(delivery -> out.println("  " + name(delivery)));
  }

  private static String name(JsonNode bad) {
    return bad.isString() ? bad.asString() : text(bad, "delivery") + " " + text(bad, "problem");
  }
}
