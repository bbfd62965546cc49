package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.world.Rules;

/**
 * Grants and revokes by hand (A_081-001-FORM): only for people whose entitlements A_014 has told,
 * so that the hub can follow every right row; with a row now and then that it cannot.
 */
final class StaffDesk {
  private static final int ACTS = 37;
  private static final int TRIES = 60;
  private static final String FORM = "A_081-001-FORM";
  private static final String GRANT = "1";
  private static final String REVOKE = "2";

  private final long seed;
  private final FormDesk forms;
  private final SubjectBook book;
  private final EntitlementMirror mirror;
  private final Rules rules;
  private final Map<String, SortedMap<String, Boolean>> decisions = new HashMap<>();

  StaffDesk(long seed, FormDesk forms, SubjectBook book, EntitlementMirror mirror, Rules rules) {
    this.seed = seed;
    this.forms = forms;
    this.book = book;
    this.mirror = mirror;
    this.rules = rules;
  }

  /** Sends what staff decided on this day, if anything. */
  void work(LocalDate day, Predicate<Subject> isSettled, BiPredicate<Subject, String> isKept) {
    var dice = Dice.of(seed, ACTS, day.toEpochDay());
    int wanted = Math.max(2, book.inOrder().size() / 400);
    var rows = new ArrayList<List<String>>();
    var people = new ArrayList<String>();
    for (int i = 0; i < TRIES && people.size() < wanted && !book.inOrder().isEmpty(); i++) {
      var subject = dice.pick(book.inOrder());
      if (isSettled.test(subject)
          && !mirror.of(subject.number).isEmpty()
          && !people.contains(subject.number)) {
        people.add(subject.number);
        decide(subject, day, dice, isKept, rows);
      }
    }
    if (rows.size() > 1) {
      rows.add(rowThatCannotBeFollowed(people.get(0)));
    }
    if (!rows.isEmpty()) {
      forms.send(FORM, day, rows);
    }
  }

  /** What staff decided last of each 予防接種管理番号: given or taken away. */
  SortedMap<String, Boolean> decisions(String subjectNumber) {
    return Collections.unmodifiableSortedMap(
        decisions.getOrDefault(subjectNumber, Collections.emptySortedMap()));
  }

  /** One number of the person is turned over; of those excepted, one is granted all the same. */
  private void decide(
      Subject subject,
      LocalDate day,
      Dice dice,
      BiPredicate<Subject, String> isKept,
      List<List<String>> rows) {
    var told = mirror.of(subject.number);
    var number = dice.pick(List.copyOf(told.keySet()));
    boolean isGiven = Boolean.TRUE.equals(told.get(number));
    // not a number that is switched on today: the hub may read that file later than this
    var before = day.minusDays(1);
    if (rules.isOn(number, before)) {
      rows.add(row(subject.number, number, !isGiven));
    }
    rules.numbers().keySet().stream()
        .filter(n -> !told.containsKey(n) && rules.isOn(n, before) && isKept.test(subject, n))
        .findFirst()
        .ifPresent(n -> rows.add(row(subject.number, n, true)));
  }

  private List<String> row(String subjectNumber, String number, boolean gives) {
    decisions.computeIfAbsent(subjectNumber, n -> new TreeMap<>()).put(number, gives);
    return List.of(gives ? GRANT : REVOKE, subjectNumber, number, "見本の理由");
  }

  /** A number that is never on (B006). */
  private List<String> rowThatCannotBeFollowed(String subjectNumber) {
    var off =
        rules.numbers().entrySet().stream()
            .filter(entry -> entry.getValue().equals(LocalDate.MAX))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    return List.of(GRANT, subjectNumber, off, "見本の誤り");
  }
}
