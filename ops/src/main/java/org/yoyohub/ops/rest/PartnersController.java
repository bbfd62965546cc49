package org.yoyohub.ops.rest;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Pauses.Direction;
import org.yoyohub.ops.partner.PartnerCheck.Check;
import org.yoyohub.ops.partner.Partners;
import org.yoyohub.ops.partner.Partners.Standing;
import org.yoyohub.ops.partner.Reload;

/** Pauses, resumes and tests partners, and reads their agreements anew. */
@RestController
final class PartnersController {
  private static final int REASON_LIMIT = 500;
  private final Partners partners;

  PartnersController(Partners partners) {
    this.partners = partners;
  }

  /** Which way is meant, seen from the hub. */
  enum Way {
    IN,
    OUT,
    BOTH;

    Set<Direction> directions() {
      return this == BOTH ? EnumSet.allOf(Direction.class) : EnumSet.of(Direction.valueOf(name()));
    }
  }

  /** What a test of a partner said. */
  record Test(String partner, boolean fine, List<Check> checks) {}

  @GetMapping("/api/v1/partners/{partner}")
  Standing standing(@PathVariable("partner") String partner) {
    return partners.standing(known(partner).partner());
  }

  @PostMapping("/api/v1/partners/{partner}/pause")
  Standing pause(
      @PathVariable("partner") String partner,
      @RequestParam("direction") Way direction,
      @RequestParam("reason") String reason) {
    if (reason.isBlank() || reason.length() > REASON_LIMIT) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "reason must say why, in at most " + REASON_LIMIT + " letters");
    }
    Operator.requireNoNumber(reason);
    return partners.pause(known(partner).partner(), direction.directions(), reason);
  }

  @PostMapping("/api/v1/partners/{partner}/resume")
  Standing resume(
      @PathVariable("partner") String partner,
      @RequestParam(name = "direction", defaultValue = "BOTH") Way direction) {
    return partners.resume(known(partner).partner(), direction.directions());
  }

  @PostMapping("/api/v1/partners/{partner}/test")
  Test test(@PathVariable("partner") String partner) {
    var checks = partners.test(known(partner));
    return new Test(partner, checks.stream().allMatch(Check::ok), checks);
  }

  @PostMapping("/api/v1/agreements/reload")
  Reload reload() throws IOException {
    var reload = partners.reload();
    if (!reload.problems().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, String.join("\n", reload.problems()));
    }
    return reload;
  }

  private Agreement known(String partner) {
    return partners
        .find(partner)
        .orElseThrow(() -> new Problems.NotFound("the running hub knows no partner of this name"));
  }
}
