package org.yoyohub.samples.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.samples.faults.Failure;
import org.yoyohub.samples.faults.Failures;

/** Sends the answers to request files, each as the plan of failures has it. */
final class AnswerDesk {
  private final String who;
  private final Lane lane;
  private final Failures failures;
  private final TreeMap<LocalDate, List<Runnable>> diary = new TreeMap<>();

  AnswerDesk(String who, Lane lane, Failures failures) {
    this.who = who;
    this.lane = lane;
    this.failures = failures;
  }

  boolean isSilent(LocalDate day) {
    return failures.isSilent(who, day);
  }

  boolean keepsBack() {
    return lane.keepsBack();
  }

  /** Sends what an earlier day left for this one. */
  void begin(LocalDate day) {
    lane.release();
    var past = diary.headMap(day, true);
    var due = past.values().stream().flatMap(List::stream).toList();
    past.clear();
    due.forEach(Runnable::run);
  }

  /** Answers a request file, if it is answered. */
  Failure answer(FileName request, List<AnswerRow> rows, LocalDate day) {
    var failure = failures.of(who, day, request.sequence());
    switch (failure) {
      case NONE, CONTRADICTION -> lane.send(rows, day);
      case NO_ANSWER -> {}
      case LATE -> send(rows, failures.later(day, 1 + request.sequence() % 3), day);
      case PARTIAL -> sendInPart(request, rows, day);
      case SAME_FILE_TWICE -> sendTwice(rows, day);
      case SAME_ROWS_TWICE -> sendAgain(rows, day);
      case WRONG_ORDER -> sendInWrongOrder(rows, day);
    }
    return failure;
  }

  /** Sends rows of their own on a later day. */
  void later(List<AnswerRow> rows, LocalDate day) {
    send(rows, failures.later(day, 1), day);
  }

  private void send(List<AnswerRow> rows, LocalDate on, LocalDate today) {
    if (on.isAfter(today)) {
      remind(on, () -> lane.send(rows, on));
    } else {
      lane.send(rows, today);
    }
  }

  private void sendInPart(FileName request, List<AnswerRow> rows, LocalDate day) {
    var now = new ArrayList<AnswerRow>();
    var later = new ArrayList<AnswerRow>();
    for (int i = 0; i < rows.size(); i++) {
      int part = failures.row(day, request.sequence(), i).below(4);
      if (part <= 1) {
        now.add(rows.get(i));
      } else if (part == 2) {
        later.add(rows.get(i));
      }
    }
    lane.send(now, day);
    send(later, failures.later(day, 2), day);
  }

  private void sendTwice(List<AnswerRow> rows, LocalDate day) {
    var twin = lane.sendWithTwin(rows, day);
    remind(failures.later(day, 1), twin::send);
  }

  private void sendAgain(List<AnswerRow> rows, LocalDate day) {
    lane.send(rows, day);
    send(rows, failures.later(day, 1), day);
  }

  private void sendInWrongOrder(List<AnswerRow> rows, LocalDate day) {
    int half = rows.size() / 2;
    lane.keepBack(rows.subList(0, half), day);
    lane.send(rows.subList(half, rows.size()), day);
  }

  private void remind(LocalDate on, Runnable work) {
    diary.computeIfAbsent(on, d -> new ArrayList<>()).add(work);
  }
}
