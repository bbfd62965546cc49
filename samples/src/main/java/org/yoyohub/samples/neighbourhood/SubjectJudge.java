package org.yoyohub.samples.neighbourhood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yoyohub.samples.national.PretendChukan.Told;

/** Compares what a hub holds of one number with what must be true of it. */
final class SubjectJudge {
  private static final String PARKED = "B202";
  private static final String OTHER_ADDRESS = "2";

  private final Expectations expectations;

  SubjectJudge(Expectations expectations) {
    this.expectations = expectations;
  }

  List<String> judge(Expectation expected, Seen seen) {
    var said = new ArrayList<String>();
    key(expected, seen).ifPresent(said::add);
    pseudonym(expected, seen).ifPresent(said::add);
    if (!expected.isOpen()) {
      presence(expected, seen).ifPresent(said::add);
      if (expected.isActive()) {
        waiting(expected, seen).ifPresent(said::add);
        entitlements(expected, seen, said);
      } else {
        gone(seen, said);
      }
    }
    return said.stream().map(words -> seen.subjectNumber() + " " + words).toList();
  }

  /** What A_014 told of an active number that has a key. */
  List<String> mirror(Expectation expected) {
    if (expected.isOpen() || !expected.isActive() || expected.key().isEmpty()) {
      return List.of();
    }
    var told = expectations.mirrored(expected.subjectNumber());
    var said = new ArrayList<String>();
    for (var number : expected.atLeast()) {
      if (!told.contains(number)) {
        said.add(expected.subjectNumber() + " was not told of entitlement " + number);
      }
    }
    told.removeAll(expected.atMost());
    told.forEach(n -> said.add(expected.subjectNumber() + " was told of entitlement " + n));
    return said;
  }

  private static Optional<String> presence(Expectation expected, Seen seen) {
    if (!expected.mustBeThere()) {
      return Optional.of("is there, and was never registered");
    }
    if (expected.isActive() != seen.active()) {
      return Optional.of(
          seen.active() ? "is active, and must be expired" : "is expired, and must be active");
    }
    return Optional.empty();
  }

  /** A key is the person's first, whatever number it stands by. */
  private static Optional<String> key(Expectation expected, Seen seen) {
    var key = seen.pmhKey();
    var first = expected.key();
    if (key == null) {
      boolean must = first.isPresent() && (isHere(expected) || expected.wasKeyedInTime());
      return must ? Optional.of("has no key, which was told") : Optional.empty();
    }
    if (first.isEmpty()) {
      return Optional.of("has a key that was never told");
    }
    return key.equals(first.get())
        ? Optional.empty()
        : Optional.of("has another key than its person was told first");
  }

  private static boolean isHere(Expectation expected) {
    return expected.isActive() && !expected.isOpen();
  }

  private Optional<String> waiting(Expectation expected, Seen seen) {
    var reason = seen.waitingReason();
    if (expected.key().isPresent()) {
      return reason == null ? Optional.empty() : Optional.of("waits, though its key was told");
    }
    if (reason == null) {
      return Optional.of("has no key and does not wait");
    }
    return expected.page().isOutsider() && expected.page().mendedOn() == null
        ? parked(expected, reason)
        : waitingFor(expected, reason);
  }

  /** 住登外 people without the address of their 住民票. */
  private Optional<String> parked(Expectation expected, String reason) {
    var refusal = expected.told().filter(told -> told.result().equals(OTHER_ADDRESS));
    if (refusal.isEmpty()) {
      return waitingFor(expected, reason);
    }
    return reason.equals(PARKED)
        ? Optional.empty()
        : Optional.of("waits with reason '" + reason + "', and must be parked with B202");
  }

  private Optional<String> waitingFor(Expectation expected, String reason) {
    if (reason.equals(PARKED) && !expected.page().isOutsider()) {
      return Optional.of("is parked like a 住登外 person, and is none");
    }
    return expectations.areFailuresRecent() || isRecent(expected)
        ? Optional.empty()
        : Optional.of("waits for a key without need, with reason '" + reason + "'");
  }

  /** Whether something happened lately for which an answer may still be due. */
  private boolean isRecent(Expectation expected) {
    var page = expected.page();
    var person = expected.person();
    var told = expected.told().map(Told::on).orElse(null);
    return Stream.of(
            page.since(),
            page.toldOn(),
            page.mendedOn(),
            person.movedOn(),
            person.numberChangedOn(),
            told)
        .filter(Objects::nonNull)
        .anyMatch((LocalDate on) -> expectations.isRecent(on));
  }

  private static void entitlements(Expectation expected, Seen seen, List<String> said) {
    boolean hasKey = expected.key().isPresent();
    var lacking = new TreeSet<>(hasKey ? expected.atLeast() : new TreeSet<>());
    lacking.removeAll(seen.entitlements());
    lacking.forEach(number -> said.add("lacks entitlement " + number));
    var extra = new TreeSet<>(seen.entitlements());
    if (hasKey) {
      extra.removeAll(expected.atMost());
    }
    extra.forEach(number -> said.add("has entitlement " + number));
  }

  private static void gone(Seen seen, List<String> said) {
    if (seen.waitingReason() != null) {
      said.add("is gone, and still waits");
    }
    if (!seen.entitlements().isEmpty()) {
      said.add("is gone, and still has entitlements");
    }
  }

  private Optional<String> pseudonym(Expectation expected, Seen seen) {
    var known = expected.key().flatMap(expectations::pseudonym).orElse(null);
    var held = seen.pmhPseudonym();
    if (held == null) {
      boolean must = known != null && isHere(expected);
      return must ? Optional.of("lacks the PMH仮名 that PMH told") : Optional.empty();
    }
    return held.equals(known) ? Optional.empty() : Optional.of("has a PMH仮名 that PMH never told");
  }
}
