package org.yoyohub.ops.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.jobs.form.Selection;
import org.yoyohub.jobs.form.SubjectForm;

/**
 * Gives staff a form that is filled in. It is the one answer that holds data of people, as the form
 * needs them: it is streamed to who has the token, and who asked is logged, for how many.
 */
@RestController
final class FormsController {
  private static final Logger log = LoggerFactory.getLogger(FormsController.class);
  private static final int MOST = 100;
  private static final int CODE = 6;

  private final SubjectForm form;

  FormsController(SubjectForm form) {
    this.form = form;
  }

  @GetMapping("/api/v1/forms/{id}")
  void write(
      @PathVariable("id") String id,
      @RequestParam(name = "municipality", defaultValue = "") String municipality,
      @RequestParam(name = "subjects", defaultValue = "") List<String> subjects,
      @RequestParam(name = "by", defaultValue = Operator.NOBODY) String by,
      HttpServletResponse response)
      throws IOException {
    if (!id.equals(SubjectForm.ID)) {
      throw new Problems.NotFound("the hub fills in " + SubjectForm.ID + " only");
    }
    var operator = Operator.of(by, "a form");
    var selection = selection(municipality, subjects);
    long people = known(selection);
    log.atInfo()
        .addKeyValue("by", operator.actor())
        .addKeyValue("if", id)
        .addKeyValue("municipality", selection.municipality())
        .addKeyValue("records", people)
        .log("a form was filled in");
    response.setContentType("text/csv;charset=UTF-8");
    form.write(response.getOutputStream(), selection);
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
  private long known(Selection selection) {
    long found = form.count(selection);
    long missing = selection.subjects().size() - found;
    if (missing > 0) {
      throw new Problems.NotFound(missing + " of these subjects are not registered and valid");
    }
    return found;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Problems.BadRequest(otherwise);
    }
  }
}
