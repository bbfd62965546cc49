package org.yoyohub.samples.town;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Numbers;
import org.yoyohub.samples.people.Resident;

/** A pretend town that lives one day at a time. Its first day enters everybody. */
public final class Town {
  private static final int BEGINNINGS = 11;

  private final TownPlan plan;
  private final Citizens citizens;
  private final Register register = new Register();
  private final Happenings happenings;
  private final Moves moves;
  private Consumer<HistoryRow> listener = row -> {};
  private LocalDate next;

  private Town(TownPlan plan, Moves moves) {
    this.plan = plan;
    this.moves = moves;
    this.citizens = new Citizens(plan);
    this.happenings = new Happenings(plan, citizens);
    this.next = plan.firstDay();
  }

  public static Town of(TownPlan plan) {
    return new Town(plan, new Moves());
  }

  public TownPlan plan() {
    return plan;
  }

  /** The day that comes next. */
  public LocalDate nextDay() {
    return next;
  }

  /** Lives through the next day and tells each entry of the register, one by one. */
  public void live(Consumer<HistoryRow> reader) {
    var page = register.open(next, listener.andThen(reader));
    if (next.equals(plan.firstDay())) {
      begin(page);
    } else {
      happenings.of(page);
    }
    moves.arrivalsOn(next).forEach(arrival -> welcome(arrival, page));
    moves.settledOn(next).forEach(citizens::settleElsewhere);
    next = next.plusDays(1);
  }

  /** Tells every entry of the register to this listener, too. */
  public void listen(Consumer<HistoryRow> to) {
    this.listener = to;
  }

  /**
   * Lets people in together on a later day, who had left another town of the same world. Until that
   * day more may join them.
   */
  public void receive(List<Resident> movers, LocalDate left, LocalDate day) {
    if (day.isBefore(next)) {
      throw new IllegalArgumentException("the town has lived " + day + " already");
    }
    moves.arrive(day, new Moves.Arrival(movers, left));
  }

  /** Notes, while a day is lived, that somebody who leaves on it lives elsewhere for good. */
  public void settleElsewhere(String residentNumber) {
    moves.settle(next, residentNumber);
  }

  /** What is true at the end of the last day that was lived. */
  public Expected now() {
    return standing(next.minusDays(1));
  }

  /** What is true at the end of a day, found by living a twin of this town until then. */
  public Expected expected(LocalDate day) {
    var twin = new Town(plan, moves);
    while (!twin.next.isAfter(day)) {
      twin.live(row -> {});
    }
    return twin.standing(day);
  }

  private Expected standing(LocalDate day) {
    var people = new TreeMap<String, Expected.Person>();
    for (var citizen : citizens.all()) {
      var resident = citizen.resident;
      var number = Numbers.subjectNumber(plan.municipality(), resident.residentNumber());
      boolean active = citizen.isActiveOn(day);
      people.put(number, new Expected.Person(number, resident, citizen.standing, active));
    }
    return new Expected(day, Collections.unmodifiableSortedMap(people));
  }

  private void welcome(Moves.Arrival arrival, Register.Page page) {
    var change = Change.on(Reason.MOVED_IN, arrival.left());
    citizens.welcome(arrival.movers()).forEach(citizen -> page.enter(citizen, change));
  }

  private void begin(Register.Page page) {
    var dice = Dice.of(plan.seed(), BEGINNINGS, 0);
    while (citizens.count() < plan.people()) {
      for (var citizen : citizens.addHousehold(plan.people() - citizens.count())) {
        if (dice.chance(5)) {
          citizen.resident = citizen.resident.supported();
        }
        page.enter(citizen, Change.on(Reason.FIRST_ENTRY, page.day()));
      }
    }
  }
}
