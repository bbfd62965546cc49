package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yoyohub.samples.people.Numbers;

/** The pretend 予防接種台帳, and a diary of whom the hub must be told about on which day. */
final class SubjectBook {
  private final String municipality;
  private final Map<String, Subject> subjects = new HashMap<>();
  private final Set<Subject> heardOf = new LinkedHashSet<>();
  private final TreeMap<LocalDate, Set<Subject>> diary = new TreeMap<>();

  SubjectBook(String municipality) {
    this.municipality = municipality;
  }

  /** Takes over a row of the register; a new person is given a number. */
  void take(JukiRow row) {
    var number = Numbers.subjectNumber(municipality, row.get("resident_number"));
    var subject = subjects.computeIfAbsent(number, n -> new Subject(n, row));
    subject.row = row;
    heardOf.add(subject);
  }

  /** Notes to tell of this person on a later day. */
  void remind(Subject subject, LocalDate day) {
    diary.computeIfAbsent(day, d -> new LinkedHashSet<>()).add(subject);
  }

  /** Those to be told of on this day: first whom the diary names, then whom the register named. */
  List<Subject> due(LocalDate day) {
    var due = new LinkedHashSet<Subject>();
    var past = diary.headMap(day, true);
    past.values().forEach(due::addAll);
    past.clear();
    due.addAll(heardOf);
    heardOf.clear();
    return new ArrayList<>(due);
  }

  Collection<Subject> subjects() {
    return subjects.values();
  }
}
