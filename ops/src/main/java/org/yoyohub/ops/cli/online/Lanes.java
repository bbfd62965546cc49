package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import org.yoyohub.ops.cli.term.Table;
import tools.jackson.databind.JsonNode;

/** Lanes as lines of a table. */
final class Lanes {
  private Lanes() {}

  static Table table(JsonNode lanes) {
    var table = new Table("LANE", "WAY", "WAITING", "HELD", "OLDEST", "FIRST", "STATE", "REMEDY");
    for (var lane : lanes) {
      table.row(
          text(lane, "lane"),
          text(lane, "direction"),
          text(lane, "waiting"),
          text(lane, "held"),
          text(lane, "oldest"),
          text(lane, "file"),
          (text(lane, "state") + " " + text(lane, "why")).strip(),
          text(lane, "remedy"));
    }
    return table;
  }

  static boolean isAnyBlocked(JsonNode lanes) {
    return lanes.valueStream().anyMatch(lane -> lane.path("blocked").asBoolean(false));
  }
}
