package org.yoyohub.ops.faults.checker;

import static org.yoyohub.ops.faults.checker.Violation.Kind.STUCK;

import java.util.ArrayList;
import java.util.List;

/** Nothing waits for ever: all is answered or, where the scenario says so, held. */
final class StuckCheck {
  private StuckCheck() {}

  static List<Violation> of(Evidence evidence) {
    var found = new ArrayList<Violation>();
    for (var row : evidence.books().rows()) {
      if (!row.isOver() && row.hold() == null) {
        found.add(new Violation(STUCK, row.partner(), row.file() + " is still " + row.state()));
      }
    }
    for (var key : evidence.journal().accepted().keySet()) {
      if (!evidence.books().originals(key).isEmpty() && lies(evidence, key)) {
        found.add(new Violation(STUCK, key.partner(), key.file() + " still lies in in/"));
      }
    }
    return found;
  }

  private static boolean lies(Evidence evidence, Journal.Key key) {
    return evidence.disk().find(key.partner(), "in", key.file()).isPresent()
        || evidence.disk().find(key.partner(), "in", key.file() + Disk.MANIFEST).isPresent();
  }
}
