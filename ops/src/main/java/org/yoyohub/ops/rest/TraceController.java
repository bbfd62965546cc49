package org.yoyohub.ops.rest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers where something is and how it got there. */
@RestController
final class TraceController {
  private final TraceQuery traces;

  TraceController(TraceQuery traces) {
    this.traces = traces;
  }

  @GetMapping("/api/v1/trace/{id}")
  TraceQuery.Answer trace(@PathVariable("id") String id) {
    return traces.trace(id).orElseThrow(() -> new Problems.NotFound(unknown(id)));
  }

  private static String unknown(String id) {
    return SubjectNumbers.isOne(id)
        ? "not registered: nothing is known of this 予防接種対象者番号"
        : "nothing is known by this id";
  }
}
