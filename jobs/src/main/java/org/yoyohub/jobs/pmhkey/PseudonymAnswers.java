package org.yoyohub.jobs.pmhkey;

import java.time.LocalDate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.hall.Hall;

/** Registers the PMH仮名 that PMH answers with. */
public final class PseudonymAnswers implements Application {
  private final Hall hall;

  public PseudonymAnswers(Hall hall) {
    this.hall = hall;
  }

  @Override
  public boolean isFor(String kind) {
    return kind.equals("pmh-pseudonym-answer");
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    throw new IllegalStateException(hall.owner() + " cannot apply " + contract.id() + " yet");
  }
}
