package org.yoyohub.jobs.intake;

import java.io.IOException;
import java.sql.SQLException;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;

/** One step of the intake. It acts on a delivery in its own state and lets every other pass. */
interface IntakeStep {
  String name();

  boolean actsOn(DeliveryState state);

  /** Does the step and moves the delivery on; doing it again after a crash is the same. */
  void run(Delivery delivery) throws IOException, SQLException;
}
