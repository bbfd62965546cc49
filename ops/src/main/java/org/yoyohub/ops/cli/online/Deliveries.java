package org.yoyohub.ops.cli.online;

import org.yoyohub.ops.cli.term.Table;
import tools.jackson.databind.JsonNode;

/** Deliveries as lines of a table. */
final class Deliveries {
  private Deliveries() {}

  static Table table(JsonNode deliveries) {
    var table = new Table("ID", "STATE", "PARTNER", "FILE", "IN", "APPLIED", "REJECTED", "HELD");
    deliveries.forEach(d -> row(table, d));
    return table;
  }

  private static void row(Table table, JsonNode d) {
    var balance = d.path("balance");
    table.row(
        text(d, "id"),
        text(d, "state"),
        text(d, "partner"),
        text(d, "file"),
        text(balance, "in"),
        text(balance, "applied"),
        text(balance, "rejected"),
        d.path("hold").isString() ? text(d, "hold") : "-");
  }

  /** A value as text; nothing stands as "-". */
  static String text(JsonNode node, String key) {
    var value = node.path(key);
    return value.isMissingNode() || value.isNull() ? "-" : value.asString("-");
  }
}
