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
    return traces.trace(id).orElseThrow(() -> new Problems.NotFound("nothing is known by this id"));
  }
}
