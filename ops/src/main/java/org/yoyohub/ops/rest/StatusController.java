package org.yoyohub.ops.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.Survey.Count;

/** Answers what the hub is at: what is open, lane by lane, and what needs somebody. */
@RestController
final class StatusController {
  private final Ledger ledger;
  private final HubIdentity hub;
  private final LaneWatch watch;
  private final Concerns concerns;

  StatusController(Ledger ledger, HubIdentity hub, LaneWatch watch, Concerns concerns) {
    this.ledger = ledger;
    this.hub = hub;
    this.watch = watch;
    this.concerns = concerns;
  }

  /**
   * What is open now.
   *
   * @param open how many deliveries the hub has still work with
   * @param held how many of them are set aside
   * @param unfetched how many are sent, and not confirmed by their partner
   * @param states how many there are in each state that is not the last
   */
  record Status(
      String hub,
      String version,
      Instant since,
      long open,
      long held,
      long unfetched,
      Map<DeliveryState, Long> states,
      List<LaneView> lanes,
      List<Attention> attention) {}

  @GetMapping("/api/v1/status")
  Status status() {
    var counts = ledger.survey().counts();
    var states = new TreeMap<DeliveryState, Long>();
    counts.forEach(count -> states.put(count.state(), count.deliveries()));
    long unfetched = states.getOrDefault(DeliveryState.SENT, 0L);
    var lanes = watch.lanes();
    return new Status(
        "up",
        hub.version(),
        hub.since(),
        counts.stream().mapToLong(Count::deliveries).sum() - unfetched,
        counts.stream().filter(c -> c.state() != DeliveryState.SENT).mapToLong(Count::held).sum(),
        unfetched,
        states,
        lanes,
        concerns.with(lanes));
  }
}
