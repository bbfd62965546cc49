package org.yoyohub.jobs.entitlement;

import java.time.LocalDate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.hall.Hall;

/** Answers a 健康管理 that asks for its A_014: differences, everything, or a past file again. */
public final class FeedRequest implements Application {
  private final Hall hall;

  public FeedRequest(Hall hall) {
    this.hall = hall;
  }

  @Override
  public boolean isFor(String kind) {
    return kind.equals("entitlement-request");
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    throw new IllegalStateException(hall.owner() + " cannot apply " + contract.id() + " yet");
  }
}
