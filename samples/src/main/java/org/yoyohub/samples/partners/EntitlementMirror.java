package org.yoyohub.samples.partners;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What A_014 told so far: number × 予防接種管理番号 × 削除フラグ, and what in it contradicts. */
final class EntitlementMirror {
  private static final String DELETED = "1";

  private final Predicate<String> isOurs;
  private final Consumer<String> complaints;
  private final Map<String, SortedMap<String, Boolean>> told = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  EntitlementMirror(Predicate<String> isOurs, Consumer<String> complaints) {
    this.isOurs = isOurs;
    this.complaints = complaints;
  }

  /** Takes over a file; its columns are those of the contract. */
  void take(String file, List<List<String>> rows) {
    var inThis = new HashSet<String>();
    for (var row : rows) {
      if (!inThis.add(row.get(0))) {
        complaints.accept(file + ": " + row.get(0) + " stands twice");
      }
      takeRow(file, row);
    }
  }

  /** What stands for a number: each 予防接種管理番号 that was told, and whether it is still given. */
  SortedMap<String, Boolean> of(String subjectNumber) {
    return Collections.unmodifiableSortedMap(
        told.getOrDefault(subjectNumber, Collections.emptySortedMap()));
  }

  private void takeRow(String file, List<String> row) {
    var number = row.get(1);
    var thing = number + "-" + row.get(2);
    boolean isDeleted = row.get(3).equals(DELETED);
    if (!isOurs.test(number)) {
      complaints.accept(file + ": " + number + " is none of ours");
    }
    var before = ids.put(thing, row.get(0));
    if (before != null && !before.equals(row.get(0))) {
      complaints.accept(file + ": " + thing + " has another 予防接種管理ID than before");
    }
    if (isDeleted && before == null) {
      complaints.accept(file + ": " + thing + " is taken away and was never given");
    }
    told.computeIfAbsent(number, n -> new TreeMap<>()).put(row.get(2), !isDeleted);
  }
}
