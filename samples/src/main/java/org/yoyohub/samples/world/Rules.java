package org.yoyohub.samples.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Numbers;
import org.yoyohub.samples.world.ExceptionRule.Traits;

/**
 * What a municipality gives, and to whom not: twenty numbers, some off, two switched on later, and
 * exceptions by what of a person does not change.
 */
public final class Rules {
  private static final int SETTINGS = 64;
  private static final int NUMBERS = 20;
  private static final int OFF = 4;
  private static final int FIRST_LATER = 2;
  private static final int SECOND_LATER = 4;

  private final LocalDate firstDay;
  private final SortedMap<String, LocalDate> onFrom = new TreeMap<>();
  private final List<ExceptionRule> exceptions;
  private final ExceptionRule announced;

  /**
   * @param somebody the one subject who is excepted by number
   */
  public Rules(long seed, String municipality, LocalDate firstDay, String somebody) {
    this.firstDay = firstDay;
    var dice = Dice.of(seed, SETTINGS, Long.parseLong(municipality));
    var numbers = shuffled(dice);
    numbers.subList(0, OFF).forEach(n -> onFrom.put(n, LocalDate.MAX));
    onFrom.put(numbers.get(OFF), firstDay.plusDays(FIRST_LATER));
    onFrom.put(numbers.get(OFF + 1), firstDay.plusDays(SECOND_LATER));
    var on = numbers.subList(OFF + 2, NUMBERS);
    on.forEach(n -> onFrom.put(n, firstDay));
    this.announced = ExceptionRule.of("9", numbers.get(OFF + 1)).category("02");
    this.exceptions =
        List.of(
            ExceptionRule.of("1", on.get(0)).category("04"),
            ExceptionRule.of("2", on.get(1)).status("5"),
            ExceptionRule.of("3", on.get(2)).born("2010-01-01", "2019-12-31"),
            ExceptionRule.of("4", "").subject(somebody).category("01"),
            ExceptionRule.of("5", on.get(3)).subject(somebody),
            ExceptionRule.of("6", on.get(4)).category("01").born("", "1960-12-31"));
  }

  /** All numbers, with the day from which each is on; never is {@link LocalDate#MAX}. */
  public SortedMap<String, LocalDate> numbers() {
    return Collections.unmodifiableSortedMap(onFrom);
  }

  public boolean isOn(String number, LocalDate day) {
    return !onFrom.getOrDefault(number, LocalDate.MAX).isAfter(day);
  }

  /** Whether the list of numbers is another than the day before. */
  public boolean changeOn(LocalDate day) {
    return onFrom.containsValue(day);
  }

  /** The exceptions as of a day: one comes a day later, before its number is switched on. */
  public List<ExceptionRule> exceptionsOn(LocalDate day) {
    var rules = new ArrayList<>(exceptions);
    if (day.isAfter(firstDay)) {
      rules.add(announced);
    }
    return rules;
  }

  /** Whether the list of exceptions is another than the day before. */
  public boolean exceptionsChangeOn(LocalDate day) {
    return day.equals(firstDay) || day.equals(firstDay.plusDays(1));
  }

  /** Whether an exception keeps a number from somebody. */
  public boolean keep(String number, Traits traits) {
    return announced.keeps(number, traits)
        || exceptions.stream().anyMatch(rule -> rule.keeps(number, traits));
  }

  private static List<String> shuffled(Dice dice) {
    var numbers = new ArrayList<String>();
    for (int i = 1; i <= NUMBERS; i++) {
      numbers.add(Numbers.digits(100L + i, 10));
    }
    for (int i = NUMBERS - 1; i > 0; i--) {
      Collections.swap(numbers, i, dice.below(i + 1));
    }
    return numbers;
  }
}
