package org.yoyohub.samples.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Home;
import org.yoyohub.samples.people.Names;
import org.yoyohub.samples.people.Numbers;
import org.yoyohub.samples.people.People;
import org.yoyohub.samples.people.Place;
import org.yoyohub.samples.people.Resident;

/** Everybody who ever was in the town's register, and their households. */
final class Citizens {
  private static final int TRIES = 400;
  private static final int WELCOMES = 14;
  private static final long CHANGED_NUMBERS = 5_000_000;

  private final TownPlan plan;
  private final Place place;
  private final People people;
  private final List<Citizen> all = new ArrayList<>();
  private final List<List<Citizen>> households = new ArrayList<>();

  private int changedNumbers;

  Citizens(TownPlan plan) {
    this.plan = plan;
    this.place = Place.of(plan.municipality());
    this.people = new People(plan.seed(), place, Names.all(), plan.firstDay());
  }

  List<Citizen> all() {
    return all;
  }

  int count() {
    return all.size();
  }

  People people() {
    return people;
  }

  /** Lets a new household in, of at most so many people. */
  List<Citizen> addHousehold(int most) {
    int number = households.size();
    var members = new ArrayList<Citizen>();
    for (var resident : people.household(number, nextSerial()).stream().limit(most).toList()) {
      members.add(add(number, resident));
    }
    households.add(members);
    return members;
  }

  /** Lets people in who come from another town of the same world; they live together. */
  List<Citizen> welcome(List<Resident> movers) {
    int number = households.size();
    var dice = Dice.of(plan.seed(), WELCOMES, number);
    var head = movers.get(0).home().head();
    var home = new Home(place.postalCode(), place.difficultAddress(dice), head);
    var members = new ArrayList<Citizen>();
    for (var mover : movers) {
      var resident = mover.living(home).registered(Numbers.residentNumber(nextSerial()));
      members.add(add(number, resident));
    }
    households.add(members);
    return members;
  }

  /** Notes that somebody lives in another town for good. */
  void settleElsewhere(String residentNumber) {
    long serial = Long.parseLong(residentNumber) / 100;
    all.get((int) (serial - plan.serials() - 1)).settledElsewhere = true;
  }

  /** Adds a newborn to the household of a parent. */
  Citizen addNewborn(Citizen parent, LocalDate born) {
    var child = people.newborn(nextSerial(), parent.resident.home(), born);
    var citizen = add(parent.household, child);
    households.get(parent.household).add(citizen);
    return citizen;
  }

  /** Those of a person's household who live here. */
  List<Citizen> housemates(Citizen one) {
    return households.get(one.household).stream().filter(Citizen::livesHere).toList();
  }

  /** Somebody of whom this is true and to whom nothing happened on this day yet. */
  Optional<Citizen> anyone(Dice dice, LocalDate day, Predicate<Citizen> wanted) {
    for (int i = 0; i < TRIES; i++) {
      var citizen = dice.pick(all);
      if (!day.equals(citizen.lastDay) && wanted.test(citizen)) {
        return Optional.of(citizen);
      }
    }
    return Optional.empty();
  }

  Home elsewhere(Citizen citizen, Dice dice) {
    return people.elsewhere(citizen.resident.home(), dice);
  }

  /** A 個人番号 that nobody had; numbers for changes are counted apart from those of people. */
  String unusedMyNumber() {
    changedNumbers++;
    return Numbers.myNumber(CHANGED_NUMBERS + plan.serials() + changedNumbers);
  }

  private long nextSerial() {
    return plan.serials() + count() + 1L;
  }

  private Citizen add(int household, Resident resident) {
    var citizen = new Citizen(household, resident);
    all.add(citizen);
    return citizen;
  }
}
