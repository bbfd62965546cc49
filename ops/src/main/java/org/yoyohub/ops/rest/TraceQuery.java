package org.yoyohub.ops.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.LedgerEvent;
import org.yoyohub.core.subject.Person;
import org.yoyohub.core.subject.Step;
import org.yoyohub.core.subject.Touch;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.formats.finding.Severity;

/** Follows what an id stands for through the hub. */
interface TraceQuery {
  /**
   * The id is a delivery's, else a file's name, else a 予防接種対象者番号. An answer never repeats the
   * latter.
   */
  Optional<Answer> trace(String id);

  /** What the id turned out to stand for. */
  sealed interface Answer permits Trace, SubjectStory {}

  /**
   * A delivery, what happened to it, what was wrong with it, what answered it, and what else came
   * under its name.
   */
  record Trace(
      DeliveryView delivery,
      List<Event> events,
      long findingsInAll,
      List<Wrong> findings,
      List<DeliveryView> answers,
      List<DeliveryView> sameName)
      implements Answer {}

  /**
   * How a subject stands, every line that told the hub of it, every step of its story, oldest
   * first, and the deliveries these came in or went out with.
   *
   * @param why what the code of waiting means, in the sender's words
   */
  record SubjectStory(
      Person person, String why, List<Touch> lines, List<Step> steps, List<DeliveryView> deliveries)
      implements Answer {}

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
