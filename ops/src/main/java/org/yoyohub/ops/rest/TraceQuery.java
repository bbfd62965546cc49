package org.yoyohub.ops.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.LedgerEvent;
import org.yoyohub.formats.check.Finding;
import org.yoyohub.formats.check.FindingCode;
import org.yoyohub.formats.check.Severity;

/** Follows what an id stands for through the hub. */
interface TraceQuery {
  Optional<Trace> trace(String id);

  /** A delivery, what happened to it, what was wrong with it, and what answered it. */
  record Trace(
      DeliveryView delivery,
      List<Event> events,
      long findingsInAll,
      List<Wrong> findings,
      List<DeliveryView> answers) {}

  /** One line of the ledger. */
  record Event(
      long number,
      Instant at,
      String actor,
      @Nullable DeliveryState from,
      DeliveryState to,
      String reason,
      int attempt) {
    static Event of(LedgerEvent e) {
      return new Event(e.number(), e.at(), e.actor(), e.from(), e.to(), e.reason(), e.attempt());
    }
  }

  /** One finding, in the sender's words. */
  record Wrong(
      long line,
      @Nullable String item,
      FindingCode code,
      Severity severity,
      String message,
      String remedy) {
    static Wrong of(Finding f) {
      return new Wrong(f.line(), f.item(), f.code(), f.severity(), f.message(), f.remedy());
    }
  }
}
