package org.yoyohub.jobs.application;

import java.time.LocalDate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;

/**
 * What an interface does with its staged rows. A contract names the kind in its line "apply". It
 * runs in the transaction that also moves the ledger.
 */
public interface Application {
  /** Whether it is the one for this kind. */
  boolean isFor(String kind);

  /**
   * Applies the staged rows and says what became of them: applied, unchanged, rejected. What was
   * kept out before is not counted.
   */
  Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn);

  /** Whether its rows must lie in a staging table; a file that is only passed on may need none. */
  default boolean needsRows(InterfaceContract contract) {
    return true;
  }
}
