package org.yoyohub.ops.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;

/** Lists deliveries, a page at a time. */
@RestController
final class DeliveriesController {
  private static final int MOST = 1000;
  private final Ledger ledger;

  DeliveriesController(Ledger ledger) {
    this.ledger = ledger;
  }

  /** One page, and whether there is another. */
  record Page(List<DeliveryView> deliveries, int limit, int offset, boolean more) {}

  @GetMapping("/api/v1/deliveries")
  Page list(
      @RequestParam(name = "state", required = false) @Nullable DeliveryState state,
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "interface", required = false) @Nullable String interfaceId,
      @RequestParam(name = "date", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate date,
      @RequestParam(name = "held", required = false) @Nullable Boolean held,
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "offset", defaultValue = "0") int offset) {
    if (limit < 1 || offset < 0) {
      throw new Problems.BadRequest("limit must be 1 or more, offset 0 or more");
    }
    int most = Math.min(limit, MOST);
    // one more than shown tells whether there is another page
    var found =
        ledger.list(
            new DeliveryQuery(
                state, partner, interfaceId, date, null, null, held, most + 1, offset));
    var shown = found.stream().limit(most).map(DeliveryView::of).toList();
    return new Page(shown, most, offset, found.size() > most);
  }
}
