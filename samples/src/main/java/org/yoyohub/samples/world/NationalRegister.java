package org.yoyohub.samples.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Numbers;
import org.yoyohub.samples.people.Place;
import org.yoyohub.samples.people.Resident;
import org.yoyohub.samples.town.HistoryRow;
import org.yoyohub.samples.town.Standing;

/**
 * What 中間サーバー等 can look up: to each 個人番号 the five items as the towns' registers say. A move arrives
 * here a day later for some, so that their addresses differ and agree again.
 */
public final class NationalRegister {
  private static final int LAGS = 61;
  private static final int LATE_PER_THOUSAND = 300;
  private static final Place OUTSIDE = Place.of("271004");

  private final long seed;
  private final List<Person> people = new ArrayList<>();
  private final Map<String, Person> byMyNumber = new HashMap<>();
  private final Map<String, Person> bySubjectNumber = new HashMap<>();

  NationalRegister(long seed) {
    this.seed = seed;
  }

  /** Everybody who was ever in a register, in the order in which they came. */
  public List<Person> people() {
    return Collections.unmodifiableList(people);
  }

  /** Who has, or had, this 個人番号. */
  public Optional<Person> withMyNumber(String myNumber) {
    return Optional.ofNullable(byMyNumber.get(myNumber));
  }

  /** Whose 予防接種対象者番号 this is. */
  public Optional<Person> withSubjectNumber(String subjectNumber) {
    return Optional.ofNullable(bySubjectNumber.get(subjectNumber));
  }

  /** Compares, as it is known on this day. */
  public Verdict compare(String myNumber, FiveItems items, LocalDate day) {
    var person = byMyNumber.get(myNumber);
    if (person == null || !person.myNumber().equals(myNumber)) {
      return Verdict.NOT_THE_PERSON;
    }
    var known = person.itemsOn(day);
    if (!known.isSamePersonAs(items)) {
      return Verdict.NOT_THE_PERSON;
    }
    return known.address().equals(items.address()) ? Verdict.MATCHES : Verdict.OTHER_ADDRESS;
  }

  /** Hears an entry of a town's register; who left or died stays as they were. */
  void hear(String municipality, HistoryRow row) {
    var resident = row.resident();
    var number = Numbers.subjectNumber(municipality, resident.residentNumber());
    var day = row.processedOn();
    var person = find(number, resident.myNumber());
    if (person == null) {
      person = enter(resident, row.isFirstEntry() ? null : day);
    }
    name(person, number, resident.myNumber(), day);
    if (row.standing() == Standing.RESIDENT) {
      person.become(items(resident, resident.home().address()), knownOn(person, day));
    }
  }

  /** Enters a 住登外 person under the address of the 住民票. */
  void hear(String municipality, Outsider outsider) {
    var resident = outsider.resident();
    var person = new Person(people.size(), resident.myNumber(), outsider.items());
    people.add(person);
    var number = Numbers.subjectNumber(municipality, resident.residentNumber());
    name(person, number, resident.myNumber(), LocalDate.MIN);
  }

  private @Nullable Person find(String subjectNumber, String myNumber) {
    var known = bySubjectNumber.get(subjectNumber);
    return known == null ? byMyNumber.get(myNumber) : known;
  }

  /** Who comes from outside the world is known under an address there until the move arrives. */
  private Person enter(Resident resident, @Nullable LocalDate cameOn) {
    var dice = Dice.of(seed, LAGS, -people.size());
    var isBorn = cameOn != null && !resident.birth().earliest().isBefore(cameOn.minusDays(14));
    var address = cameOn == null || isBorn ? resident.home().address() : OUTSIDE.address(dice);
    var person = new Person(people.size(), resident.myNumber(), items(resident, address));
    people.add(person);
    return person;
  }

  private void name(Person person, String subjectNumber, String myNumber, LocalDate day) {
    bySubjectNumber.put(subjectNumber, person);
    byMyNumber.put(myNumber, person);
    if (!person.myNumber().equals(myNumber)) {
      person.renumber(myNumber, day);
    }
  }

  private LocalDate knownOn(Person person, LocalDate day) {
    var dice = Dice.of(seed + day.toEpochDay(), LAGS, person.id());
    return dice.chance(LATE_PER_THOUSAND) ? day.plusDays(1) : day;
  }

  private static FiveItems items(Resident resident, String address) {
    return new FiveItems(
        resident.name().full(),
        resident.name().kana(),
        resident.birth().text(),
        resident.sex(),
        address);
  }
}
