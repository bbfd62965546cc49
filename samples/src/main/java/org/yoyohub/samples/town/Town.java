package org.yoyohub.samples.town;

import java.time.LocalDate;
import java.util.Collections;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Numbers;

/** A pretend town that lives one day at a time. Its first day enters everybody. */
public final class Town {
  private static final int BEGINNINGS = 11;

  private final TownPlan plan;
  private final Citizens citizens;
  private final Register register = new Register();
  private final Happenings happenings;
  private LocalDate next;

  private Town(TownPlan plan) {
    this.plan = plan;
    this.citizens = new Citizens(plan);
    this.happenings = new Happenings(plan, citizens);
    this.next = plan.firstDay();
  }

  public static Town of(TownPlan plan) {
    return new Town(plan);
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
    var page = register.open(next, reader);
    if (next.equals(plan.firstDay())) {
      begin(page);
    } else {
      happenings.of(page);
    }
    next = next.plusDays(1);
  }

  /** What is true at the end of a day, found by living a twin of this town until then. */
  public Expected expected(LocalDate day) {
    var twin = new Town(plan);
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
