package org.yoyohub.ops.cli.online;

import java.util.stream.Stream;
import org.yoyohub.ops.cli.term.Table;
import tools.jackson.databind.JsonNode;

/** Deliveries as lines of a table. */
final class Deliveries {
  private static final String[] HEADS = {
    "ID", "STATE", "PARTNER", "FILE", "IN", "APPLIED", "REJECTED", "HELD"
  };
  private static final String[] TRIED = {"TRIES", "NEXT TRY AT", "TROUBLE"};

  private Deliveries() {}

  /** What was tried is shown where something was. */
  static Table table(JsonNode deliveries) {
    boolean isTried = deliveries.valueStream().anyMatch(d -> d.path("tries").asInt(0) > 0);
    var table = new Table(isTried ? both(HEADS, TRIED) : HEADS);
    deliveries.forEach(d -> table.row((Object[]) (isTried ? both(cells(d), tried(d)) : cells(d))));
    return table;
  }

  private static String[] cells(JsonNode d) {
    var balance = d.path("balance");
    return new String[] {
      text(d, "id"),
      text(d, "state"),
      text(d, "partner"),
      text(d, "file"),
      text(balance, "in"),
      text(balance, "applied"),
      text(balance, "rejected"),
      d.path("hold").isString() ? text(d, "hold") : "-"
    };
  }

  private static String[] tried(JsonNode d) {
    return new String[] {text(d, "tries"), text(d, "nextTryAt"), text(d, "trouble")};
  }

  private static String[] both(String[] one, String[] other) {
    return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
  }

  /** A value as text; nothing stands as "-". */
  static String text(JsonNode node, String key) {
    var value = node.path(key);
    return value.isMissingNode() || value.isNull() ? "-" : value.asString("-");
  }
}
