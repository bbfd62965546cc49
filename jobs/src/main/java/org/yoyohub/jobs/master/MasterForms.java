package org.yoyohub.jobs.master;

import java.time.LocalDate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.hall.Hall;

/** Takes over a municipality's own masters as a whole list: settings (M04), exceptions (M05). */
public final class MasterForms implements Application {
  private final Hall hall;

  public MasterForms(Hall hall) {
    this.hall = hall;
  }

  @Override
  public boolean isFor(String kind) {
    return kind.equals("master-setting") || kind.equals("master-exception");
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    throw new IllegalStateException(hall.owner() + " cannot apply " + contract.id() + " yet");
  }
}
