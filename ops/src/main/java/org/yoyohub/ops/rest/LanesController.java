package org.yoyohub.ops.rest;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.core.receive.LaneKeeper;

/** Shows the lanes with something open, and lets a blocked one go on. */
@RestController
final class LanesController {
  private final LaneWatch watch;
  private final LaneKeeper keeper;
  private final NamedDelivery named;

  LanesController(LaneWatch watch, LaneKeeper keeper, NamedDelivery named) {
    this.watch = watch;
    this.keeper = keeper;
    this.named = named;
  }

  /** The lanes asked for. */
  record Lanes(List<LaneView> lanes) {}

  @GetMapping("/api/v1/lanes")
  Lanes lanes(
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "blocked", defaultValue = "false") boolean blocked) {
    return new Lanes(
        watch.lanes().stream()
            .filter(lane -> partner == null || lane.partner().equals(partner))
            .filter(lane -> lane.blocked() || !blocked)
            .toList());
  }

  @PostMapping("/api/v1/lanes/unblock")
  Done unblock(
      @RequestParam(name = "lane", defaultValue = "") String name,
      @RequestParam(name = "by", defaultValue = Operator.NOBODY) String by,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    var operator = Operator.of(by, reason);
    var lane = open(name);
    var unblocked = keeper.unblock(lane, operator.actor(), operator.reason());
    var next = unblocked.next().stream().filter(id -> !unblocked.released().contains(id)).toList();
    return new Done(
        Stream.of(
                named.steps("passed by", unblocked.passedBy()),
                named.steps("released", unblocked.released()),
                named.steps("stands first now", next))
            .flatMap(List::stream)
            .toList());
  }

  private Lane open(String name) {
    var parts = name.split("/", -1);
    if (parts.length != 3) {
      throw new Problems.BadRequest("a lane is named PARTNER/INTERFACE/MUNICIPALITY");
    }
    if (watch.lanes().stream().noneMatch(lane -> lane.lane().equals(name))) {
      throw new Problems.NotFound("nothing waits in a lane of this name");
    }
    return new Lane(parts[0], parts[1], parts[2]);
  }
}
