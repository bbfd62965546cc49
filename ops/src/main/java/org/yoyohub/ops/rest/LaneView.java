package org.yoyohub.ops.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.yoyohub.core.ledger.Survey.OpenLane;

/**
 * One direction of a lane in which something waits, as REST shows it.
 *
 * @param lane the name that the verbs take
 * @param head the delivery that stands first
 * @param state moving, held, gap, waits, failed or paused
 * @param why what stands in its way, "" when nothing does
 * @param remedy the verb that lets it go on, "" when it goes on by itself
 */
record LaneView(
    String lane,
    String partner,
    @JsonProperty("interface") String interfaceId,
    String municipality,
    String direction,
    long waiting,
    long held,
    Instant oldest,
    String head,
    String file,
    String state,
    String why,
    boolean blocked,
    String remedy) {

  static LaneView of(OpenLane open, Standing standing) {
    var lane = open.lane();
    return new LaneView(
        lane.toString(),
        lane.partner(),
        lane.interfaceId(),
        lane.municipality(),
        open.isOutbound() ? "out" : "in",
        open.waiting(),
        open.held(),
        open.oldest(),
        open.head().id(),
        open.head().fileName(),
        standing.state(),
        standing.why(),
        standing.isBlocked(),
        standing.remedy());
  }
}
