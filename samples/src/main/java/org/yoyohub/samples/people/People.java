package org.yoyohub.samples.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes the people of one municipality from a seed, one by one or by households. */
public final class People {
  private static final int SINGLE = 1;
  private static final int HOUSEHOLD = 2;

  private final long seed;
  private final Place place;
  private final Names names;
  private final LocalDate day;

  /** People as they are on this day: nobody is born later or older than 105. */
  public People(long seed, Place place, Names names, LocalDate day) {
    this.seed = seed;
    this.place = place;
    this.names = names;
    this.day = day;
  }

  /** One person by serial, with a known birth date and a plain address: for single files. */
  public Resident single(long serial) {
    var dice = Dice.of(seed, SINGLE, serial);
    var family = names.family(dice);
    var home = new Home(place.postalCode(), place.address(dice), head(family, dice));
    return person(serial, family, Birth.on(born(dice.below(106), dice)), home, dice);
  }

  /** A whole household; its people take the serials from the first one on. */
  public List<Resident> household(long number, long firstSerial) {
    var dice = Dice.of(seed, HOUSEHOLD, number);
    var family = names.family(dice);
    int age = dice.between(20, 105);
    var head = head(family, dice);
    var home = new Home(place.postalCode(), place.difficultAddress(dice), head);
    var first = person(firstSerial, family, birth(age, dice), home, dice).named(head);
    var people = new ArrayList<Resident>(List.of(first));
    int others = age < 60 ? dice.below(5) : dice.below(2);
    for (int i = 1; i <= others; i++) {
      int theirs = i == 1 ? Math.max(18, age - dice.below(6)) : dice.below(Math.max(1, age - 18));
      people.add(person(firstSerial + i, family, birth(theirs, dice), home, dice));
    }
    return people;
  }

  /** A child born into a home. */
  public Resident newborn(long serial, Home home, LocalDate born) {
    var dice = Dice.of(seed, HOUSEHOLD, -serial);
    return person(serial, home.head(), Birth.on(born), home, dice);
  }

  /** Another home in the same municipality. */
  public Home elsewhere(Home home, Dice dice) {
    return new Home(place.postalCode(), place.difficultAddress(dice), home.head());
  }

  /** The name that a person takes on joining some other family. */
  public PersonName joinedName(PersonName name, Dice dice) {
    return name.joining(names.family(dice));
  }

  private PersonName head(PersonName family, Dice dice) {
    return names.given(family, dice.chance(600) ? Resident.MAN : Resident.WOMAN, dice);
  }

  private Resident person(long serial, PersonName family, Birth birth, Home home, Dice dice) {
    var sex = dice.chance(500) ? Resident.MAN : Resident.WOMAN;
    var name = names.given(family, sex, dice);
    return new Resident(
        Numbers.residentNumber(serial), Numbers.myNumber(serial), name, birth, sex, home, false);
  }

  /** One in fifty of those over eighty does not know the day, or not even the month. */
  private Birth birth(int age, Dice dice) {
    var born = born(age, dice);
    if (age < 80 || !dice.chance(20)) {
      return Birth.on(born);
    }
    return dice.chance(500) ? Birth.inMonth(born) : Birth.inYear(born);
  }

  private LocalDate born(int age, Dice dice) {
    return day.minusYears(age).minusDays(dice.below(365));
  }
}
