package org.yoyohub.jobs.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.outbox.Outbox;
import org.yoyohub.jobs.result.ResultFile;
import org.yoyohub.jobs.result.Results;

/**
 * Tells the sender what became of every row, and makes what goes on ready; each is a delivery of
 * its own.
 */
final class Answer implements IntakeStep {
  private final Ledger ledger;
  private final Contracts contracts;
  private final Agreements agreements;
  private final ResultFile results;
  private final Results later;
  private final Receipts receipts;
  private final Outbox outbox;
  private final StageTables tables;
  private final TransactionTemplate transaction;

  Answer(
      Ledger ledger,
      Contracts contracts,
      Agreements agreements,
      ResultFile results,
      Results later,
      Receipts receipts,
      Outbox outbox,
      StageTables tables,
      TransactionTemplate transaction) {
    this.ledger = ledger;
    this.contracts = contracts;
    this.agreements = agreements;
    this.results = results;
    this.later = later;
    this.receipts = receipts;
    this.outbox = outbox;
    this.tables = tables;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "answer";
  }

  @Override
  public boolean actsOn(DeliveryState state) {
    return switch (state) {
      case APPLIED, REFUSED, DUPLICATE -> true;
      default -> false;
    };
  }

  @Override
  public void run(Delivery delivery) throws IOException, SQLException {
    switch (delivery.state()) {
      case APPLIED -> applied(delivery);
      case DUPLICATE -> transaction.executeWithoutResult(status -> duplicate(delivery));
      default -> transaction.executeWithoutResult(status -> refused(delivery));
    }
  }

  private void applied(Delivery delivery) throws IOException, SQLException {
    var contract = contracts.of(delivery);
    var result = result(delivery);
    transaction.executeWithoutResult(
        status -> {
          tell(
              delivery,
              result.map(
                  file -> outbox.file(delivery, file.contract(), file.payload(), file.records())));
          result.ifPresent(file -> later.told(delivery.id()));
          // behind the receipt: it is laid by on disk, and the ledger's head is not held meanwhile
          passOn(delivery, contract);
          ledger.move(delivery, DeliveryState.ANSWERED, "");
        });
    FaultPoint.pass("answer.drop");
    tables.drop(StageTable.of(contract, delivery));
  }

  /** The file that tells of every row; where somebody waits for a PMHキー it comes later (R018). */
  private Optional<ResultFile.Written> result(Delivery delivery) throws IOException {
    return later.isDue(delivery.id()) ? Optional.empty() : results.write(delivery);
  }

  private void passOn(Delivery delivery, InterfaceContract contract) {
    if (contract.apply().equals(PassOn.KIND)) {
      for (var receiver : agreements.receivers(contract.id(), delivery.municipality())) {
        outbox.passOn(delivery, receiver.partner());
      }
    }
  }

  private void refused(Delivery delivery) {
    tell(delivery, Optional.empty());
    ledger.move(delivery, DeliveryState.ANSWERED, "");
  }

  private void tell(Delivery delivery, Optional<String> answer) {
    receipts.write(delivery, delivery.state().name(), answer);
    FaultPoint.pass("answer.written");
  }

  /** The same file again is told the same again, byte for byte. */
  private void duplicate(Delivery delivery) {
    var original = Optional.ofNullable(delivery.answers()).orElse("");
    latestAnswers(original)
        .forEach((name, answer) -> outbox.answer(delivery, name, answer.payload()));
    ledger.move(delivery, DeliveryState.ANSWERED, "told again");
  }

  /** By name, so that the receipt comes last; of a name written twice, what was written last. */
  private SortedMap<String, Delivery> latestAnswers(String original) {
    var byName = new TreeMap<String, Delivery>();
    for (var answer : ledger.list(DeliveryQuery.answering(original))) {
      if (answer.place().equals(Outbox.RECEIPTS)) {
        byName.putIfAbsent(answer.fileName(), answer);
      }
    }
    return byName;
  }
}
