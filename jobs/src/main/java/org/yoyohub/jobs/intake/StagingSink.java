package org.yoyohub.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.formats.check.CheckSink;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.io.Row;

/** Hands good records to the staging table and findings, in portions, to the ledger. */
final class StagingSink implements CheckSink {
  private static final int PORTION = 1000;

  private final Ledger ledger;
  private final Delivery delivery;
  private final Consumer<Row> good;
  private final List<Finding> findings = new ArrayList<>();

  StagingSink(Ledger ledger, Delivery delivery, Consumer<Row> good) {
    this.ledger = ledger;
    this.delivery = delivery;
    this.good = good;
  }

  @Override
  public void good(Row row) {
    good.accept(row);
  }

  @Override
  public void finding(Finding finding) {
    findings.add(finding);
    if (findings.size() == PORTION) {
      flush();
    }
  }

  void flush() {
    ledger.addFindings(delivery, Stage.STAGE, List.copyOf(findings));
    findings.clear();
  }
}
