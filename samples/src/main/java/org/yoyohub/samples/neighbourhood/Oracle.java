package org.yoyohub.samples.neighbourhood;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells where a hub differs from what the neighbours' own history says it must hold: who is there,
 * who has which key or may still wait for one and why, who is entitled to what.
 */
public final class Oracle {
  private final Expectations expectations;
  private final SubjectJudge judge;

  Oracle(Expectations expectations) {
    this.expectations = expectations;
    this.judge = new SubjectJudge(expectations);
  }

  /** The differences in words, by number and without a person's data; none when all agrees. */
  public List<String> judge(Stream<Seen> hub) {
    var differences = new ArrayList<String>();
    var seen = new TreeMap<String, Seen>();
    hub.forEach(
        one -> {
          if (seen.put(one.subjectNumber(), one) != null) {
            differences.add(one.subjectNumber() + " stands twice");
          }
        });
    var expected = expectations.all();
    compare(expected, seen, differences);
    return differences;
  }

  /** Where A_014, once told of all, differs from what people must have; none when all agrees. */
  public List<String> judgeMirrors() {
    return expectations.all().values().stream()
        .flatMap(expectation -> judge.mirror(expectation).stream())
        .toList();
  }

  private void compare(
      SortedMap<String, Expectation> expected,
      SortedMap<String, Seen> seen,
      List<String> differences) {
    for (var expectation : expected.values()) {
      var one = seen.get(expectation.subjectNumber());
      if (one != null) {
        differences.addAll(judge.judge(expectation, one));
      } else if (expectation.mustBeThere()) {
        differences.add(expectation.subjectNumber() + " is lost");
      }
    }
    for (var number : seen.keySet()) {
      if (!expected.containsKey(number)) {
        differences.add(number + " is nobody's");
      }
    }
  }
}
