package org.yoyohub.jobs.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.check.CheckContext;
import org.yoyohub.formats.check.FileCheck;
import org.yoyohub.formats.check.FileReport;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.jobs.application.StageTable;

/**
 * Reads every record, checks it, lays the good ones into the staging table and the findings beside.
 */
final class Stage implements IntakeStep {
  static final String STAGE = "stage";

  private final Ledger ledger;
  private final PayloadStore payloads;
  private final Contracts contracts;
  private final Agreements agreements;
  private final Applications applications;
  private final Stager stager;
  private final StageTables tables;
  private final TransactionTemplate transaction;

  Stage(
      Ledger ledger,
      PayloadStore payloads,
      Contracts contracts,
      Agreements agreements,
      Applications applications,
      Stager stager,
      StageTables tables,
      TransactionTemplate transaction) {
    this.ledger = ledger;
    this.payloads = payloads;
    this.contracts = contracts;
    this.agreements = agreements;
    this.applications = applications;
    this.stager = stager;
    this.tables = tables;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return STAGE;
  }

  @Override
  public boolean actsOn(DeliveryState state) {
    return state == DeliveryState.VERIFIED;
  }

  @Override
  public void run(Delivery delivery) throws IOException, SQLException {
    var contract = contracts.of(delivery);
    clearFindings(delivery);
    var report = counted(delivery, read(delivery, contract));
    transaction.executeWithoutResult(status -> settle(delivery, report));
    if (report.isRefused()) {
      tables.drop(StageTable.of(contract, delivery));
    }
  }

  /** Reads a file once more whose table was emptied by a crash of the database: it is unlogged. */
  void again(Delivery delivery) throws IOException, SQLException {
    clearFindings(delivery);
    read(delivery, contracts.of(delivery));
  }

  private void clearFindings(Delivery delivery) {
    if (ledger.countFindings(delivery.id()) > 0) {
      ledger.findings(delivery, STAGE, List.of());
    }
  }

  private FileReport read(Delivery delivery, InterfaceContract contract)
      throws IOException, SQLException {
    if (!applications.forContract(contract).needsRows(contract)) {
      return check(delivery, contract, new StagingSink(ledger, delivery, row -> {}));
    }
    try (var filling = stager.begin(StageTable.of(contract, delivery))) {
      var report = check(delivery, contract, new StagingSink(ledger, delivery, filling::add));
      filling.finish();
      return report;
    }
  }

  private FileReport check(Delivery delivery, InterfaceContract contract, StagingSink sink)
      throws IOException {
    try (var in = payloads.open(delivery.payload())) {
      FaultPoint.at("stage.read " + delivery.fileName());
      var report = FileCheck.run(in, contract, context(delivery), sink);
      sink.flush();
      return report;
    }
  }

  private CheckContext context(Delivery delivery) {
    var context = CheckContext.of(delivery.municipality());
    return agreements
        .find(delivery.partner())
        .map(Agreement::gaiji)
        .map(context::with)
        .orElse(context);
  }

  /** The sender said how many records there are; another number refuses the file. */
  private static FileReport counted(Delivery delivery, FileReport report) {
    boolean agrees = delivery.records() < 0 || delivery.records() == report.records();
    if (report.isRefused() || agrees) {
      return report;
    }
    var counts = "送付票 " + delivery.records() + "件、ファイル " + report.records() + "件";
    var finding = Finding.ofFile(FindingCode.F009, counts);
    return new FileReport(
        report.records(), 0, report.records(), report.warnings(), List.of(finding));
  }

  private void settle(Delivery delivery, FileReport report) {
    if (!report.ofFile().isEmpty()) {
      ledger.addFindings(delivery, STAGE, report.ofFile());
    }
    if (report.isRefused()) {
      ledger.balance(delivery, Balance.allRejected(report.records()));
      ledger.move(delivery, DeliveryState.REFUSED, report.ofFile().get(0).code().name());
    } else {
      // until they are applied, the good records are held
      ledger.balance(
          delivery, new Balance(report.records(), 0, 0, report.rejected(), report.accepted()));
      ledger.move(delivery, DeliveryState.STAGED, "");
    }
  }
}
