package org.yoyohub.ops.rest;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.jobs.form.FormHandout;
import org.yoyohub.jobs.form.Selection;
import org.yoyohub.jobs.form.SubjectForm;

/**
 * Has a form filled in and laid out for the partner that sends it back. What it holds of people
 * never passes here; who asked is logged, for how many.
 */
@RestController
final class FormsController {
  private static final Logger log = LoggerFactory.getLogger(FormsController.class);
  private static final int MOST = 100;
  private static final int CODE = 6;

  private final SubjectForm form;
  private final FormHandout handout;

  FormsController(SubjectForm form, FormHandout handout) {
    this.form = form;
    this.handout = handout;
  }

  @PostMapping("/api/v1/forms/{id}")
  FormHandout.Given fillIn(
      @PathVariable("id") String id,
      @RequestParam(name = "municipality", defaultValue = "") String municipality,
      @RequestParam(name = "subjects", defaultValue = "") List<String> subjects,
      @RequestParam(name = "by", defaultValue = Operator.NOBODY) String by) {
    if (!id.equals(SubjectForm.ID)) {
      throw new Problems.NotFound("the hub fills in " + SubjectForm.ID + " only");
    }
    var operator = Operator.of(by, "a form");
    var selection = selection(municipality, subjects);
    var receiver = receiver(selection);
    refuseUnknown(selection);
    var given = handout.give(receiver, selection, operator.name());
    log.atInfo()
        .addKeyValue("by", operator.actor())
        .addKeyValue("if", id)
        .addKeyValue("delivery", given.delivery())
        .addKeyValue("partner", given.partner())
        .addKeyValue("records", given.records())
        .log("a form was filled in");
    return given;
  }

  private String receiver(Selection selection) {
    return handout
        .receiver(selection.municipality())
        .orElseThrow(
            () ->
                new Problems.Conflict(
                    "no partner of municipality "
                        + selection.municipality()
                        + " sends "
                        + SubjectForm.ID
                        + ": nobody to lay it out for"));
  }

  private static Selection selection(String municipality, List<String> subjects) {
    require(municipality.isEmpty() != subjects.isEmpty(), "name a municipality, or subjects");
    require(municipality.matches("(\\d{6})?"), "a municipality has 6 digits");
    require(subjects.size() <= MOST, "at most " + MOST + " subjects; or take the municipality");
    require(subjects.stream().allMatch(s -> s.matches("\\d{21}")), "a subject has 21 digits");
    var codes = subjects.stream().map(s -> s.substring(0, CODE)).distinct().toList();
    require(codes.size() <= 1, "all subjects are of one municipality");
    return subjects.isEmpty() ? Selection.all(municipality) : new Selection(codes.get(0), subjects);
  }

  /** Named one by one, all must be there: a form that lacks somebody looks like any other. */
  private void refuseUnknown(Selection selection) {
    long found = form.count(selection);
    long missing = selection.subjects().size() - found;
    if (missing > 0) {
      throw new Problems.NotFound(missing + " of these subjects are not registered and valid");
    }
    if (found == 0) {
      throw new Problems.NotFound("nobody of this municipality is registered and valid");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Problems.BadRequest(otherwise);
    }
  }
}
