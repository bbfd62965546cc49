package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What a file said row by row, and what the hub answered to each. */
final class SentRows {
  static final String REJECTED = "3";
  static final String WAITING = "4";

  private final String interfaceId;
  private final LocalDate day;
  private final List<String> numbers = new ArrayList<>();
  private final BitSet wrong = new BitSet();
  private final List<String> outcomes = new ArrayList<>();
  private String fileName = "";

  SentRows(String interfaceId, LocalDate day) {
    this.interfaceId = interfaceId;
    this.day = day;
  }

  void add(String number, boolean isWrong) {
    wrong.set(numbers.size(), isWrong);
    numbers.add(number);
    outcomes.add("");
  }

  /** Notes under which name the file went out. */
  void sentAs(String name) {
    fileName = name;
  }

  boolean isOf(String name) {
    return fileName.equals(name);
  }

  /** Whether it stays far from half wrong with one more; half of a file may be refused whole. */
  boolean bearsMistake() {
    int wrongs = wrong.cardinality();
    return wrongs == 0 || (wrongs + 1) * 4 <= numbers.size();
  }

  boolean isAllWrong() {
    return wrong.cardinality() == numbers.size();
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** Whether a result speaks of this file: as many rows, and the same numbers where it has any. */
  boolean isAnsweredBy(List<ResultLine> result) {
    if (result.size() != numbers.size()) {
      return false;
    }
    for (int i = 0; i < result.size(); i++) {
      var number = result.get(i).subjectNumber();
      if (!number.isEmpty() && !number.equals(numbers.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** How well a result fits: the outcomes that are as they must be, and the day. */
  int fit(List<ResultLine> result) {
    int fit = 0;
    for (int i = 0; i < result.size(); i++) {
      fit += isAsItMustBe(i, result.get(i)) ? 2 : 0;
      fit += result.get(i).receivedOn().equals(day.toString()) ? 1 : 0;
    }
    return fit;
  }

  /** Notes the outcomes; says what in them is not as it must be. */
  List<String> answer(List<ResultLine> result) {
    var complaints = new ArrayList<String>();
    for (int i = 0; i < result.size(); i++) {
      var line = result.get(i);
      outcomes.set(i, line.outcome());
      if (!isAsItMustBe(i, line)) {
        complaints.add(complaint(i, "has outcome " + line.outcome() + " " + line.code()));
      }
    }
    return complaints;
  }

  /** Whether every row has its last word. */
  boolean isSettled() {
    return outcomes.stream().noneMatch(outcome -> outcome.isEmpty() || outcome.equals(WAITING));
  }

  /** The rows of which nothing was said. */
  List<String> unanswered() {
    var complaints = new ArrayList<String>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).isEmpty()) {
        complaints.add(complaint(i, "has no outcome"));
      }
    }
    return complaints;
  }

  private boolean isAsItMustBe(int row, ResultLine line) {
    return line.outcome().equals(REJECTED) == wrong.get(row);
  }

  private String complaint(int row, String what) {
    var kind = wrong.get(row) ? "a wrong row" : "a right row";
    return "%s of %s, row %d (%s): %s %s"
        .formatted(interfaceId, day, row + 1, numbers.get(row), kind, what);
  }
}
