package org.yoyohub.jobs.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.hall.OpenBalanceException;

/** Applies the staged rows and moves the ledger in one transaction: never one without the other. */
final class Apply implements IntakeStep {
  private final Ledger ledger;
  private final Contracts contracts;
  private final Applications applications;
  private final Stage stage;
  private final StageTables tables;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Apply(
      Ledger ledger,
      Contracts contracts,
      Applications applications,
      Stage stage,
      StageTables tables,
      TransactionTemplate transaction,
      Clock clock) {
    this.ledger = ledger;
    this.contracts = contracts;
    this.applications = applications;
    this.stage = stage;
    this.tables = tables;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "apply";
  }

  @Override
  public boolean actsOn(DeliveryState state) {
    return state == DeliveryState.STAGED;
  }

  @Override
  public void run(Delivery delivery) throws IOException, SQLException {
    if (isEmptied(delivery)) {
      stage.again(delivery);
    }
    transaction.executeWithoutResult(status -> applyAndMove(delivery));
  }

  /** The good rows stand in the balance as held until they are applied. */
  private boolean isEmptied(Delivery delivery) {
    var contract = contracts.of(delivery);
    return applications.forContract(contract).needsRows(contract)
        && tables.rows(StageTable.of(contract, delivery)) != delivery.balance().held();
  }

  private void applyAndMove(Delivery delivery) {
    var contract = contracts.of(delivery);
    var table = StageTable.of(contract, delivery);
    var application = applications.forContract(contract);
    var result = application.apply(delivery, contract, table, receivedOn(delivery));
    FaultPoint.pass("apply.rows");
    var balance = together(delivery.balance(), result);
    ledger.balance(delivery, balance);
    if (balance.closes()) {
      ledger.move(delivery, DeliveryState.APPLIED, "");
    } else {
      throw new OpenBalanceException(delivery.id(), balance);
    }
  }

  /** 受領日: the day the delivery was opened, where the partners are (R008). */
  private LocalDate receivedOn(Delivery delivery) {
    return delivery.openedAt().atZone(clock.getZone()).toLocalDate();
  }

  /** What was kept out at the door, and what became of the rest. */
  private static Balance together(Balance staged, Balance result) {
    return new Balance(
        staged.in(),
        result.applied(),
        result.unchanged(),
        staged.rejected() + result.rejected(),
        result.held());
  }
}
