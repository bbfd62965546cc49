package org.yoyohub.ops.rest;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.jobs.outbox.Redelivery;

/** Sends a past file once more, byte for byte. */
@RestController
final class RedeliveryController {
  private final Redelivery redelivery;
  private final NamedDelivery named;

  RedeliveryController(Redelivery redelivery, NamedDelivery named) {
    this.redelivery = redelivery;
    this.named = named;
  }

  @PostMapping("/api/v1/deliveries/{id}/redeliver")
  Done redeliver(
      @PathVariable("id") String idOrName,
      @RequestParam(name = "by", defaultValue = Operator.NOBODY) String by,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    var operator = Operator.of(by, reason);
    var again =
        redelivery
            .again(named.outboundId(idOrName), operator.actor(), operator.reason())
            .orElseThrow(() -> new Problems.Conflict("this file was not sent to anybody yet"));
    return new Done(named.steps("sent once more", List.of(again)));
  }
}
