package org.yoyohub.ops.rest;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;

/** Answers what the hub is at: what is open, lane by lane. */
@RestController
final class StatusController {
  private static final int MOST_PER_STATE = 1000;

  // what is answered or confirmed is done; everything else waits for somebody
  private static final Set<DeliveryState> OPEN =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(DeliveryState.ANSWERED, DeliveryState.CONFIRMED)));

  private final Ledger ledger;
  private final HubIdentity hub;

  StatusController(Ledger ledger, HubIdentity hub) {
    this.ledger = ledger;
    this.hub = hub;
  }

  /**
   * What is open now.
   *
   * @param complete false when a state has more open deliveries than were counted
   */
  record Status(
      String hub,
      String version,
      Instant since,
      long open,
      long held,
      boolean complete,
      List<LaneView> lanes) {}

  @GetMapping("/api/v1/status")
  Status status() {
    var byState = OPEN.stream().map(this::inState).toList();
    var open = byState.stream().flatMap(Collection::stream).toList();
    return new Status(
        "up",
        hub.version(),
        hub.since(),
        open.size(),
        open.stream().filter(Delivery::isHeld).count(),
        byState.stream().allMatch(list -> list.size() < MOST_PER_STATE),
        lanes(open.stream()));
  }

  private List<Delivery> inState(DeliveryState state) {
    return ledger.list(
        new DeliveryQuery(state, null, null, null, null, null, null, MOST_PER_STATE, 0));
  }

  private static List<LaneView> lanes(Stream<Delivery> open) {
    var lanes = new TreeMap<String, LaneView>();
    open.forEach(d -> lanes.merge(d.lane().toString(), LaneView.of(d), LaneView::plus));
    return List.copyOf(lanes.values());
  }
}
