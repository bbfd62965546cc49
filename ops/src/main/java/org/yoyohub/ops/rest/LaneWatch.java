package org.yoyohub.ops.rest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.Survey.OpenLane;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.partner.Pauses.Direction;
import org.yoyohub.core.partner.Pauses.Pause;

/** Says of every lane with something open what it is at. */
final class LaneWatch {
  private final Ledger ledger;
  private final Pauses pauses;
  private final Clock clock;

  LaneWatch(Ledger ledger, Pauses pauses, Clock clock) {
    this.ledger = ledger;
    this.pauses = pauses;
    this.clock = clock;
  }

  List<LaneView> lanes() {
    var paused = pausedToSend();
    return ledger.survey().lanes().stream()
        .map(lane -> LaneView.of(lane, standing(lane, paused)))
        .toList();
  }

  /** What came in before a pause is still worked on: a pause stops a lane only on its way out. */
  private Map<String, Pause> pausedToSend() {
    return pauses.all().stream()
        .filter(pause -> pause.direction() == Direction.OUT)
        .collect(Collectors.toMap(Pause::partner, Function.identity()));
  }

  private Standing standing(OpenLane lane, Map<String, Pause> paused) {
    var pause = paused.get(lane.lane().partner());
    return pause == null || !lane.isOutbound() || lane.head().isHeld()
        ? Standing.of(lane.head(), clock.instant())
        : Standing.paused(pause);
  }
}
