package org.yoyohub.ops.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.jobs.result.ResultSearch;

/** Searches what became of rows that came in (A_011-002_画), newest file first. */
@RestController
final class ResultsController {
  private final ResultSearch search;
  private final NamedDelivery named;

  ResultsController(ResultSearch search, NamedDelivery named) {
    this.search = search;
    this.named = named;
  }

  /** One page of rows. */
  record Results(List<Line> results, boolean more) {}

  /** One row and what became of it. */
  record Line(
      String delivery,
      String file,
      long line,
      String subject,
      String change,
      String outcome,
      String code,
      String message,
      LocalDate receivedOn) {
    static Line of(ResultSearch.Result r) {
      return new Line(
          r.delivery(),
          r.fileName(),
          r.line(),
          r.subjectNumber(),
          r.change(),
          r.outcome(),
          r.code(),
          Words.of(r.code()).message(),
          r.receivedOn());
    }
  }

  @GetMapping("/api/v1/results")
  Results find(
      @RequestParam(name = "delivery", required = false) @Nullable String delivery,
      @RequestParam(name = "subject", required = false) @Nullable String subject,
      @RequestParam(name = "municipality", required = false) @Nullable String municipality,
      @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(name = "to", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(name = "outcome", required = false) @Nullable String outcome,
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "offset", defaultValue = "0") int offset) {
    var query =
        new ResultSearch.Query(
            Optional.ofNullable(delivery).map(named::id),
            Optional.ofNullable(subject).map(SubjectNumbers::whole),
            Optional.ofNullable(municipality),
            Optional.ofNullable(from),
            Optional.ofNullable(to),
            Optional.ofNullable(outcome).map(OutcomeCodes::known));
    var page = new Paging(limit, offset).page(most -> search.find(query, most, offset));
    return new Results(page.shown().stream().map(Line::of).toList(), page.more());
  }
}
