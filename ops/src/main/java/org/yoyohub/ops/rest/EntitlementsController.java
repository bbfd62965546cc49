package org.yoyohub.ops.rest;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.jobs.entitlement.Entitlement;
import org.yoyohub.jobs.entitlement.EntitlementState;
import org.yoyohub.jobs.entitlement.Entitlements;
import org.yoyohub.jobs.entitlement.StaffActs;
import org.yoyohub.jobs.entitlement.StaffActs.Outcome;
import org.yoyohub.jobs.entitlement.StaffActs.Result;

/** Shows one person's 予防接種管理情報, and grants or revokes what staff decided. */
@RestController
final class EntitlementsController {
  private static final int MOST = 100;

  private final Entitlements entitlements;
  private final StaffActs acts;

  EntitlementsController(Entitlements entitlements, StaffActs acts) {
    this.entitlements = entitlements;
    this.acts = acts;
  }

  /** All of one person. */
  record Listed(List<Line> entitlements) {}

  /** One 予防接種管理番号, how it stands, and what last changed it. */
  record Line(
      String vaccination,
      EntitlementState state,
      String origin,
      LocalDate changedOn,
      String by,
      long line) {
    static Line of(Entitlement e) {
      return new Line(
          e.vaccinationNumber(), e.state(), e.origin(), e.changedOn(), e.deliveryId(), e.line());
    }
  }

  /** What became of each number. */
  record Outcomes(List<Decided> outcomes) {}

  /** One number; with a code and its words where it was rejected. */
  record Decided(String vaccination, Result result, String code, String message) {
    static Decided of(Outcome outcome) {
      var words = Words.of(outcome.code().map(FindingCode::name).orElse(""));
      return new Decided(
          outcome.vaccinationNumber(), outcome.result(), words.code(), words.message());
    }
  }

  @GetMapping("/api/v1/entitlements/{subject}")
  Listed list(@PathVariable("subject") String subject) {
    return new Listed(
        entitlements.of(SubjectNumbers.whole(subject)).stream().map(Line::of).toList());
  }

  @PostMapping("/api/v1/entitlements/{subject}/grant")
  Outcomes grant(
      @PathVariable("subject") String subject,
      @RequestParam(name = "numbers", defaultValue = "") List<String> numbers,
      @RequestParam(name = "by", defaultValue = Operator.NOBODY) String by,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    var operator = operator(by, reason);
    return told(acts.grant(SubjectNumbers.whole(subject), checked(numbers), operator));
  }

  @PostMapping("/api/v1/entitlements/{subject}/revoke")
  Outcomes revoke(
      @PathVariable("subject") String subject,
      @RequestParam(name = "numbers", defaultValue = "") List<String> numbers,
      @RequestParam(name = "by", defaultValue = Operator.NOBODY) String by,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    var operator = operator(by, reason);
    return told(acts.revoke(SubjectNumbers.whole(subject), checked(numbers), operator));
  }

  private static StaffActs.Operator operator(String by, String reason) {
    var operator = Operator.of(by, reason);
    return new StaffActs.Operator(operator.name(), operator.reason());
  }

  private static List<String> checked(List<String> numbers) {
    var distinct = numbers.stream().distinct().toList();
    if (distinct.isEmpty() || distinct.size() > MOST) {
      throw new Problems.BadRequest("name 1 to " + MOST + " 予防接種管理番号");
    }
    if (!distinct.stream().allMatch(number -> number.matches("[0-9A-Za-z]{1,10}"))) {
      throw new Problems.BadRequest("a 予防接種管理番号 has 1 to 10 letters and digits");
    }
    return distinct;
  }

  private static Outcomes told(List<Outcome> outcomes) {
    return new Outcomes(outcomes.stream().map(Decided::of).toList());
  }
}
