package org.yoyohub.ops.faults.checker;

import static org.yoyohub.ops.faults.checker.Violation.Kind.BALANCE;
import static org.yoyohub.ops.faults.checker.Violation.Kind.DUPLICATED;
import static org.yoyohub.ops.faults.checker.Violation.Kind.LOST;
import static org.yoyohub.ops.faults.checker.Violation.Kind.STUCK;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.yoyohub.ops.faults.checker.Books.Row;
import org.yoyohub.ops.faults.checker.Journal.Sent;

/** Every file whose sending was completed has exactly one effect, row by row. */
final class EffectCheck {
  private final Evidence evidence;
  private final List<Violation> found = new ArrayList<>();

  private EffectCheck(Evidence evidence) {
    this.evidence = evidence;
  }

  static List<Violation> of(Evidence evidence) {
    var check = new EffectCheck(evidence);
    evidence.journal().accepted().values().forEach(check::look);
    check.appliedOnce();
    check.onePlaceInALane();
    return check.found;
  }

  private void look(Sent sent) {
    var originals = evidence.books().originals(sent.key());
    var taken = originals.stream().filter(row -> !row.refused()).toList();
    if (originals.isEmpty()) {
      absent(sent);
    } else if (taken.size() > 1) {
      add(DUPLICATED, sent, "has " + taken.size() + " deliveries");
    } else {
      look(sent, taken.isEmpty() ? originals.get(originals.size() - 1) : taken.get(0));
    }
  }

  private void absent(Sent sent) {
    var key = sent.key();
    var lies = evidence.disk().find(key.partner(), "in", key.file()).isPresent();
    add(lies ? STUCK : LOST, sent, lies ? "still lies in in/" : "left no trace");
  }

  private void look(Sent sent, Row row) {
    if (row.state().equals("ANSWERED") && !row.refused()) {
      applied(sent, row);
    }
    if (row.refused() && !sent.isExpected("REFUSED")) {
      add(LOST, sent, "was refused");
    } else if (row.hold() != null && !sent.isExpected("HELD")) {
      add(STUCK, sent, "is held: " + row.hold());
    }
  }

  private void applied(Sent sent, Row row) {
    if (sent.isExpected("REFUSED") || sent.isExpected("HELD")) {
      add(BALANCE, sent, "was applied although it should be " + sent.expect());
    } else if (sent.isExpected("PASSED")) {
      passed(sent, row);
    } else {
      rows(sent, row);
    }
  }

  private void rows(Sent sent, Row row) {
    var effect = evidence.books().effect(row.id());
    if (effect.rows() != effect.lines() || evidence.books().doubled().contains(row.id())) {
      add(DUPLICATED, sent, "had an effect twice");
    }
    if (effect.lines() < sent.rows() - sent.badRows()) {
      add(LOST, sent, "applied " + effect.lines() + " of " + sent.rows() + " rows");
    }
    if (row.in() != sent.rows()
        || row.in() != row.applied() + row.unchanged() + row.rejected() + row.held()
        || row.rejected() < sent.badRows()
        || effect.lines() != sent.rows() - sent.badRows()) {
      add(BALANCE, sent, "its counts do not add up");
    }
  }

  /** Passed on: the same bytes, once for each receiver. */
  private void passed(Sent sent, Row row) {
    var files =
        evidence.books().answersTo(row.id()).stream()
            .filter(a -> a.sha256().equals(row.sha256()))
            .collect(Collectors.groupingBy(Row::partner, Collectors.counting()));
    if (files.isEmpty()) {
      add(LOST, sent, "was passed on to nobody");
    } else if (files.values().stream().anyMatch(n -> n > 1)) {
      add(DUPLICATED, sent, "was passed on twice to one partner");
    }
  }

  private void appliedOnce() {
    var seen = new HashSet<String>();
    for (var event : evidence.books().events()) {
      if (event.moves("APPLIED") && !seen.add(event.delivery())) {
        found.add(new Violation(DUPLICATED, "-", event.delivery() + " was applied twice"));
      }
    }
  }

  private void onePlaceInALane() {
    var applied =
        evidence.books().events().stream()
            .filter(event -> event.moves("APPLIED"))
            .map(Books.Event::delivery)
            .collect(Collectors.toSet());
    var seen = new HashSet<String>();
    for (var row : evidence.books().rows()) {
      var place = row.lane() + "/" + row.day() + "/" + row.sequence();
      if (applied.contains(row.id()) && !seen.add(place)) {
        found.add(new Violation(DUPLICATED, row.partner(), place + " is taken twice"));
      }
    }
  }

  private void add(Violation.Kind kind, Sent sent, String what) {
    found.add(new Violation(kind, sent.key().partner(), sent.key().file() + " " + what));
  }
}
