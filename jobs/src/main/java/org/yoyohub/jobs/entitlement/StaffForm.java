package org.yoyohub.jobs.entitlement;

import java.time.LocalDate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.hall.Hall;

/** Grants and revokes what staff decided, for many people at once. */
public final class StaffForm implements Application {
  private final Hall hall;

  public StaffForm(Hall hall) {
    this.hall = hall;
  }

  @Override
  public boolean isFor(String kind) {
    return kind.equals("entitlement-staff");
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    throw new IllegalStateException(hall.owner() + " cannot apply " + contract.id() + " yet");
  }
}
