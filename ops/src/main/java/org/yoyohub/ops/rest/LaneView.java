package org.yoyohub.ops.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.Delivery;

/** A lane with something open in it. */
record LaneView(
    String partner,
    @JsonProperty("interface") String interfaceId,
    String municipality,
    int open,
    int held,
    Instant oldest,
    @Nullable String hold) {

  static LaneView of(Delivery d) {
    var lane = d.lane();
    return new LaneView(
        lane.partner(),
        lane.interfaceId(),
        lane.municipality(),
        1,
        d.isHeld() ? 1 : 0,
        d.openedAt(),
        d.holdReason());
  }

  LaneView plus(LaneView o) {
    return new LaneView(
        partner,
        interfaceId,
        municipality,
        open + o.open,
        held + o.held,
        oldest.isBefore(o.oldest) ? oldest : o.oldest,
        hold == null ? o.hold : hold);
  }
}
