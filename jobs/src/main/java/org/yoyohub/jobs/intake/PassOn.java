package org.yoyohub.jobs.intake;

import java.time.LocalDate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;

/**
 * A file that goes on to its receiver byte for byte; {@link Answer} makes it ready in the same
 * move.
 */
final class PassOn implements Application {
  static final String KIND = "pass-on";

  @Override
  public boolean isFor(String kind) {
    return kind.equals(KIND);
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate day) {
    return new Balance(delivery.balance().held(), delivery.balance().held(), 0, 0, 0);
  }

  @Override
  public boolean needsRows() {
    return false;
  }
}
