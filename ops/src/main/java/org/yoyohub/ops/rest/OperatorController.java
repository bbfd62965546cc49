package org.yoyohub.ops.rest;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.core.receive.LaneKeeper;

/** Does to one delivery what an operator asks for. */
@RestController
final class OperatorController {
  private final LaneKeeper keeper;
  private final NamedDelivery named;

  OperatorController(LaneKeeper keeper, NamedDelivery named) {
    this.keeper = keeper;
    this.named = named;
  }

  @PostMapping("/api/v1/deliveries/{id}/hold")
  Done hold(
      @PathVariable("id") String idOrName,
      @RequestParam(name = "by", defaultValue = Operator.NOBODY) String by,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    var operator = Operator.of(by, reason);
    var id = named.id(idOrName);
    keeper.hold(id, operator.actor(), operator.reason());
    return new Done(named.steps("held", List.of(id)));
  }

  @PostMapping("/api/v1/deliveries/{id}/release")
  Done release(
      @PathVariable("id") String idOrName,
      @RequestParam(name = "by", defaultValue = Operator.NOBODY) String by,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    var operator = Operator.of(by, reason);
    var id = named.id(idOrName);
    return new Done(
        named.steps("released", keeper.release(id, operator.actor(), operator.reason())));
  }

  @PostMapping("/api/v1/deliveries/{id}/resend")
  Done resend(
      @PathVariable("id") String idOrName,
      @RequestParam(name = "by", defaultValue = Operator.NOBODY) String by,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    var operator = Operator.of(by, reason);
    var id = named.id(idOrName);
    keeper.resend(id, operator.actor(), operator.reason());
    return new Done(named.steps("in line again", List.of(id)));
  }
}
