package org.yoyohub.samples.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Home;
import org.yoyohub.samples.people.Numbers;
import org.yoyohub.samples.people.Resident;
import org.yoyohub.samples.town.HistoryRow;
import org.yoyohub.samples.town.Reason;
import org.yoyohub.samples.town.Standing;
import org.yoyohub.samples.town.Town;

/** Chooses among those who leave one town who comes to the next, with their household. */
final class Movers {
  private static final int MOVES = 63;
  private static final int PER_THOUSAND = 600;
  private static final int QUIET_DAYS = 4;

  private final long seed;
  private final NationalRegister national;
  private final Map<String, Town> towns;
  private final Set<Long> moved = new HashSet<>();

  private final Map<Party, List<Resident>> onTheWay = new HashMap<>();

  /** Those who tell on one day that they leave one home by one date go together. */
  private record Party(LocalDate told, Home home, String left) {}

  Movers(long seed, NationalRegister national, Map<String, Town> towns) {
    this.seed = seed;
    this.national = national;
    this.towns = towns;
  }

  int count() {
    return moved.size();
  }

  void hear(String municipality, HistoryRow row) {
    if (row.standing() == Standing.MOVED_OUT
        && row.change().reason() == Reason.MOVED_OUT
        && towns.size() > 1) {
      leave(municipality, row);
    }
  }

  private void leave(String municipality, HistoryRow row) {
    var number = Numbers.subjectNumber(municipality, row.resident().residentNumber());
    var person = national.withSubjectNumber(number).orElseThrow();
    if (isFree(person, row.processedOn()) && isWilling(row)) {
      moved.add(person.id());
      town(municipality).settleElsewhere(row.resident().residentNumber());
      send(municipality, row);
    }
  }

  /** Once in a life, and not while a new 個人番号 is still on its way through the systems. */
  private boolean isFree(Person person, LocalDate on) {
    return !moved.contains(person.id())
        && person.numberChangedOn().isBefore(on.minusDays(QUIET_DAYS));
  }

  /** The same for all who live in one home. */
  private boolean isWilling(HistoryRow row) {
    return dice(row).chance(PER_THOUSAND);
  }

  private void send(String from, HistoryRow row) {
    var party = new Party(row.processedOn(), row.resident().home(), row.change().date());
    var travellers = onTheWay.computeIfAbsent(party, p -> setOut(from, row));
    travellers.add(row.resident());
  }

  /** Announces a household, still empty, to the town where it will live. */
  private List<Resident> setOut(String from, HistoryRow row) {
    var dice = dice(row);
    var others = towns.keySet().stream().filter(code -> !code.equals(from)).toList();
    var to = town(dice.pick(others));
    var left = LocalDate.parse(row.change().date());
    var earliest = later(later(left, row.processedOn()).plusDays(dice.below(3)), to.nextDay());
    var travellers = new ArrayList<Resident>();
    to.receive(travellers, left, earliest);
    return travellers;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Dice dice(HistoryRow row) {
    return Dice.of(seed + row.processedOn().toEpochDay(), MOVES, row.resident().home().hashCode());
  }

  private Town town(String municipality) {
    return towns.getOrDefault(municipality, towns.values().iterator().next());
  }
}
