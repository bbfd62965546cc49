package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Numbers;

/**
 * Takes one person for another at times. The other is always somebody whom the hub has known for at
 * least a day and hears nothing of today, so that it can tell.
 */
final class MixUps {
  private static final int SHARED = 34;
  private static final int TWICE = 35;
  private static final int SHARED_PER_THOUSAND = 60;
  private static final int TWICE_PER_THOUSAND = 250;
  private static final int WRONG = 38;
  private static final int WRONG_PER_THOUSAND = 8;
  private static final int TRIES = 50;
  private static final long NEVER_ISSUED = 8_000_000_000L;

  private final long seed;
  private final String municipality;
  private final SubjectBook book;
  private final Set<String> unmended;

  MixUps(long seed, String municipality, SubjectBook book, Set<String> unmended) {
    this.seed = seed;
    this.municipality = municipality;
    this.book = book;
    this.unmended = unmended;
  }

  /** Whose 個人番号 is written down for a newcomer; mostly their own. */
  Optional<Subject> otherFor(Subject newcomer, LocalDate day) {
    var number = Long.parseLong(newcomer.number.substring(6));
    var dice = Dice.of(seed + day.toEpochDay(), SHARED, number);
    return dice.chance(SHARED_PER_THOUSAND) ? anyone(dice, day) : Optional.empty();
  }

  /** Whether a newcomer is written down with the other 性別. */
  boolean isWrittenWrongly(Subject newcomer, LocalDate day) {
    var number = Long.parseLong(newcomer.number.substring(6));
    return Dice.of(seed + day.toEpochDay(), WRONG, number).chance(WRONG_PER_THOUSAND);
  }

  /** Somebody known, under a number that was never issued; on some days. */
  Optional<Subject> secondNumber(LocalDate day) {
    var dice = Dice.of(seed, TWICE, day.toEpochDay());
    if (!dice.chance(TWICE_PER_THOUSAND)) {
      return Optional.empty();
    }
    var number = Numbers.residentNumber(NEVER_ISSUED + day.toEpochDay());
    return anyone(dice, day)
        .map(known -> new Subject(Numbers.subjectNumber(municipality, number), known.row));
  }

  private Optional<Subject> anyone(Dice dice, LocalDate day) {
    var all = book.inOrder();
    for (int i = 0; i < TRIES && !all.isEmpty(); i++) {
      var one = dice.pick(all);
      if (isKnown(one, day)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private boolean isKnown(Subject one, LocalDate day) {
    return one.registered
        && !one.isOutsider()
        && one.toldOn.isBefore(day)
        && !book.isDueToday(one)
        && !unmended.contains(one.number);
  }
}
