package org.yoyohub.samples.faults;

import java.time.LocalDate;
import java.util.List;
import org.yoyohub.samples.people.Dice;

/**
 * The plan of what fails at a national neighbour and when: the same seed, the same failures. From
 * the day it ends nothing fails any more, and what is owed until then is delivered.
 *
 * @param ends the first day on which all is well again
 */
public record Failures(long seed, LocalDate ends) {
  private static final int FILES = 71;
  private static final int ROWS = 72;
  private static final int SILENCE = 73;
  private static final List<Failure> KINDS =
      List.of(Failure.values()).stream().filter(f -> f != Failure.NONE).toList();

  /** Nothing ever fails. */
  public static Failures none() {
    return new Failures(0, LocalDate.MIN);
  }

  /** Failures of every kind, without an end until one is set. */
  public static Failures seeded(long seed) {
    return new Failures(seed, LocalDate.MAX);
  }

  /** The same plan; from this day on nothing fails. */
  public Failures until(LocalDate day) {
    return new Failures(seed, day);
  }

  public boolean happenOn(LocalDate day) {
    return day.isBefore(ends);
  }

  /** Whether this neighbour neither reads nor writes on this day; it may last two days. */
  public boolean isSilent(String who, LocalDate day) {
    return happenOn(day) && (isStruck(who, day) || isStillStruck(who, day));
  }

  /** What becomes of the answer to a request file. */
  public Failure of(String who, LocalDate day, int sequence) {
    var dice = Dice.of(seed + who.hashCode(), FILES, day.toEpochDay() * 10_000 + sequence);
    return happenOn(day) && dice.chance(550) ? dice.pick(KINDS) : Failure.NONE;
  }

  /** The dice for one row of a request file. */
  public Dice row(LocalDate day, int sequence, long line) {
    return Dice.of(seed + day.toEpochDay() * 10_000 + sequence, ROWS, line);
  }

  /** A day so many days later, or the day on which all is well, if that comes first. */
  public LocalDate later(LocalDate day, int days) {
    var wanted = day.plusDays(days);
    var last = ends.isAfter(day) ? ends : day;
    return wanted.isAfter(last) ? last : wanted;
  }

  private boolean isStruck(String who, LocalDate day) {
    return Dice.of(seed + who.hashCode(), SILENCE, day.toEpochDay()).chance(100);
  }

  private boolean isStillStruck(String who, LocalDate day) {
    return isStruck(who, day.minusDays(1)) && Dice.of(seed, SILENCE, -day.toEpochDay()).chance(500);
  }
}
