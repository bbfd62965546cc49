package org.yoyohub.jobs.pmhkey;

import java.time.LocalDate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.hall.Hall;

/** Registers the PMHキー that 中間サーバー等 answers with, and notes why there is none. */
public final class KeyAnswers implements Application {
  private final Hall hall;

  public KeyAnswers(Hall hall) {
    this.hall = hall;
  }

  @Override
  public boolean isFor(String kind) {
    return kind.equals("pmh-key-answer");
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    throw new IllegalStateException(hall.owner() + " cannot apply " + contract.id() + " yet");
  }
}
