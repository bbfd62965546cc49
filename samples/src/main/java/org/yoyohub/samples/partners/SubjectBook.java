package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yoyohub.samples.people.Numbers;

/** The pretend 予防接種台帳, and a diary of whom the hub must be told about on which day. */
final class SubjectBook {
  private final String municipality;
  private final Map<String, Subject> subjects = new HashMap<>();
  private final List<Subject> inOrder = new ArrayList<>();
  private final Set<Subject> heardOf = new LinkedHashSet<>();
  private final TreeMap<LocalDate, Set<Subject>> diary = new TreeMap<>();

  private Set<Subject> today = Set.of();

  SubjectBook(String municipality) {
    this.municipality = municipality;
  }

  /** Takes over a row of the register; a new person is given a number. */
  void take(JukiRow row) {
    var number = Numbers.subjectNumber(municipality, row.get("resident_number"));
    var subject = subjects.computeIfAbsent(number, n -> page(n, row));
    subject.row = row;
    heardOf.add(subject);
  }

  /** The page of a number, if there is one. */
  Optional<Subject> find(String number) {
    return Optional.ofNullable(subjects.get(number));
  }

  /** Everybody in the order in which they came. */
  List<Subject> inOrder() {
    return inOrder;
  }

  private Subject page(String number, JukiRow row) {
    var subject = new Subject(number, row);
    inOrder.add(subject);
    return subject;
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
    today = due;
    return new ArrayList<>(due);
  }

  /** Whether they are among those of whom is told today. */
  boolean isDueToday(Subject subject) {
    return today.contains(subject);
  }

  Collection<Subject> subjects() {
    return subjects.values();
  }
}
