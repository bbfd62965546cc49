package org.yoyohub.core.ledger;

import java.time.Instant;
import java.util.List;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Lane;

/** What is open in the ledger, at a glance: counts and the heads of lanes, never all the rows. */
public interface Survey {
  /** How many deliveries stand in a state, and how many of them are held. */
  record Count(DeliveryState state, long deliveries, long held) {}

  /** One direction of a lane that something waits in, and what stands first in it. */
  record OpenLane(Delivery head, long waiting, long held, Instant oldest) {
    public Lane lane() {
      return head.lane();
    }

    public boolean isOutbound() {
      return head.state().isOutbound();
    }
  }

  /** The files that were sent to a partner and are not confirmed. */
  record Unfetched(String partner, long files, Instant oldest) {}

  /** By state; left out are those that nothing comes after, and those nothing stands in. */
  List<Count> counts();

  /** By lane, inbound before outbound; whatever stands beside its lane is not counted. */
  List<OpenLane> lanes();

  /** What is held beside its lane and not passed by, oldest first: somebody has to decide on it. */
  List<Delivery> besideLanes(int limit);

  /** What was sent before a time and is not confirmed, by partner. */
  List<Unfetched> sentBefore(Instant at);
}
