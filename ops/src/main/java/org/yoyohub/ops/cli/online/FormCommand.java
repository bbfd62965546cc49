package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.door.HubClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Has the hub fill in a form with subjects as they stand, for staff to change and send back. */
@Command(
    name = "form",
    description = "Lay out a form filled in with subjects as they stand: A_022-002_帳.",
    footer = {
      "",
      "It goes into the out/ of the partner of the municipality that sends this form (of several",
      "the first by name), with a manifest, and is a delivery like any other: hub trace tells of it.",
      "It HOLDS DATA OF PEOPLE, 個人番号 among them; nothing of them is printed here. Expired",
      "numbers are left out. Sent back as it is, every row is answered with 変更なし."
    })
final class FormCommand implements Callable<Integer> {
  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "ID", description = "The form: A_022-002_帳.")
  private String id = "";

  @Option(
      names = "--subjects",
      paramLabel = "N1,N2",
      description = "These 予防接種対象者番号, of one municipality; at most 100.")
  private String subjects = "";

  @Option(names = "--municipality", paramLabel = "M", description = "Or all of this municipality.")
  private String municipality = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who; it stays in the ledger (default: the system's user).")
  private String by = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");

  FormCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var given = hub.tell("/forms/" + HubClient.encoded(id), parameters());
    if (facts.asJson()) {
      out.println(Json.text(given));
    } else {
      out.println(place(given));
      out.println("delivery " + text(given, "delivery") + ", records: " + text(given, "records"));
    }
    return Exit.FINE.code();
  }

  /** Where it lies as soon as the hub has laid it there. */
  private String place(JsonNode given) {
    var room = hub.directory().resolve("partners").resolve(text(given, "partner"));
    return room.resolve("out").resolve(text(given, "file")).toString();
  }

  private Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("municipality", municipality);
    parameters.put("subjects", subjects);
    parameters.put("by", by);
    return parameters;
  }
}
