package org.yoyohub.ops.rest;

import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.ops.reconcile.Difference;
import org.yoyohub.ops.reconcile.Kind;
import org.yoyohub.ops.reconcile.Reconciliation;

/** Compares disk and ledger, and mends what differs when it is asked to. */
@RestController
final class ReconcileController {
  private final Reconciliation reconciliation;

  ReconcileController(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  /** What it came to, with the first of the differences. */
  record Answer(
      boolean inOrder, boolean applied, long found, long mended, List<Line> differences) {}

  /** One difference in words. */
  record Line(
      Kind kind,
      String partner,
      String file,
      String delivery,
      String what,
      String remedy,
      boolean mendable,
      boolean mended) {
    static Line of(Difference d) {
      var kind = d.kind();
      return new Line(
          kind,
          d.partner(),
          d.file(),
          d.delivery(),
          kind.what(),
          kind.remedy(),
          kind.isMendable(),
          d.mended());
    }
  }

  @PostMapping("/api/v1/reconcile")
  Answer reconcile(@RequestParam(name = "apply", defaultValue = "false") boolean apply)
      throws IOException {
    var outcome = reconciliation.run(apply);
    var lines = outcome.first().stream().map(Line::of).toList();
    return new Answer(
        outcome.isInOrder(), outcome.mends(), outcome.found(), outcome.mended(), lines);
  }
}
