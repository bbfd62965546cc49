package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import org.yoyohub.ops.cli.term.Table;
import tools.jackson.databind.JsonNode;

/** Runs as lines of a table. */
final class Runs {
  private Runs() {}

  static Table table(JsonNode runs) {
    var table = new Table("JOB", "DATE", "ATTEMPT", "STATE", "ENDED", "ASKED BY", "REASON", "NOTE");
    for (var run : runs) {
      table.row(
          text(run, "job"),
          text(run, "date"),
          text(run, "attempt"),
          text(run, "state"),
          text(run, "endedAt"),
          text(run, "by"),
          text(run, "reason"),
          text(run, "note"));
    }
    return table;
  }
}
