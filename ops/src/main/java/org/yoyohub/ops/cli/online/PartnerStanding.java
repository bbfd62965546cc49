package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.PrintWriter;
import org.yoyohub.ops.cli.term.Json;
import tools.jackson.databind.JsonNode;

/** How a partner stands with the running hub, as lines: its pauses and its troubles. */
public final class PartnerStanding {
  private PartnerStanding() {}

  static void print(String partner, JsonNode standing, boolean asJson, PrintWriter out) {
    if (asJson) {
      out.println(Json.text(standing));
    } else {
      out.println(partner);
      print(standing, out);
    }
  }

  public static void print(JsonNode standing, PrintWriter out) {
    if (standing.path("pauses").isEmpty()) {
      out.println("  not paused");
    }
    for (var p : standing.path("pauses")) {
      out.println(
          "  paused %s since %s by %s: %s"
              .formatted(
                  text(p, "direction"), text(p, "since"), text(p, "actor"), text(p, "reason")));
    }
    for (var t : standing.path("troubles")) {
      out.println(
          "  trouble %s since %s: %s".formatted(text(t, "where"), text(t, "since"), told(t)));
    }
  }

  /** What it is, and until when the partner's server is left alone. */
  private static String told(JsonNode trouble) {
    var until = trouble.path("leftAloneUntil");
    return text(trouble, "what")
        + (until.isString() ? "; left alone until " + until.asString() : "");
  }
}
