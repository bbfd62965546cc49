package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.people.Numbers;
import org.yoyohub.samples.world.Outsider;

/**
 * Looks after 住登外 people: enters them when they come, and registers the address of their 住民票
 * (A_022-002_帳, R016) some days after a result said that it is wanted; of some never.
 */
final class AddressDesk {
  private static final String WANTED = "B202";

  private final OfficePlan plan;
  private final SubjectBook book;
  private final Outbox outbox;
  private final Map<String, Outsider> outsiders = new HashMap<>();
  private final TreeMap<LocalDate, List<Subject>> diary = new TreeMap<>();

  AddressDesk(OfficePlan plan, SubjectBook book, Outbox outbox) {
    this.plan = plan;
    this.book = book;
    this.outbox = outbox;
  }

  /** Enters those who came by this day. */
  void enter(LocalDate day) {
    for (var outsider : plan.outsiders()) {
      var number = number(outsider);
      if (!outsider.comesOn().isAfter(day) && outsiders.putIfAbsent(number, outsider) == null) {
        book.take(JukiRow.of(outsider));
      }
    }
  }

  /** Sends the addresses that are due; what was sent, if anything. */
  Optional<SentRows> send(LocalDate day) {
    var due = new ArrayList<Subject>();
    var past = diary.headMap(day, true);
    past.values().forEach(due::addAll);
    past.clear();
    due.removeIf(subject -> !subject.registered);
    return due.isEmpty() ? Optional.empty() : Optional.of(send(due, day));
  }

  /** Hears that somebody waits, and why. */
  void hear(ResultLine line, LocalDate day) {
    var outsider = outsiders.get(line.subjectNumber());
    if (line.code().equals(WANTED) && outsider != null && outsider.patience() > 0) {
      var subject = book.find(line.subjectNumber()).orElseThrow();
      if (subject.registeredAddress.isEmpty()) {
        subject.registeredAddress = outsider.registeredAddress();
        remind(subject, day.plusDays(outsider.patience()));
      }
    }
  }

  private void remind(Subject subject, LocalDate day) {
    diary.computeIfAbsent(day, d -> new ArrayList<>()).add(subject);
  }

  private SentRows send(List<Subject> due, LocalDate day) {
    var rows = new SubjectRows(plan.seed(), day);
    var contract = Catalogue.standard().get("A_022-002_帳");
    try (var sheet = new Sheet(outbox, contract, rows, day)) {
      for (var subject : due) {
        sheet.put(subject, Optional.empty());
        subject.mendedOn = day;
        subject.toldOn = day;
      }
      sheet.send();
      return sheet.sent();
    }
  }

  private String number(Outsider outsider) {
    return Numbers.subjectNumber(plan.municipality(), outsider.resident().residentNumber());
  }
}
