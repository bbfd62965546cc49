package org.yoyohub.samples.town;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yoyohub.samples.people.Dice;

/** Lets things happen: each day some of every kind, to people whom the dice choose. */
final class Happenings {
  private static final int DAYS = 12;
  private static final Happening[] KINDS = Happening.values();

  private final TownPlan plan;
  private final Citizens citizens;
  private int turn;

  Happenings(TownPlan plan, Citizens citizens) {
    this.plan = plan;
    this.citizens = citizens;
  }

  /** All that happens on the day of this page; a small town sees every kind within two days. */
  void of(Register.Page page) {
    var dice = Dice.of(plan.seed(), DAYS, page.day().toEpochDay());
    int events = Math.max(12, plan.people() / 200);
    for (int i = 0; i < events; i++) {
      new Day(page, dice).happens(KINDS[turn++ % KINDS.length]);
    }
  }

  /** One day's page and dice. */
  private final class Day {
    private final Register.Page page;
    private final Dice dice;
    private final LocalDate day;

    Day(Register.Page page, Dice dice) {
      this.page = page;
      this.dice = dice;
      this.day = page.day();
    }

    void happens(Happening kind) {
      switch (kind) {
        case BIRTH, BIRTH_AGAIN -> anyone(this::isParent, this::birth);
        case MOVE_IN -> moveIn(Reason.MOVED_IN, ago(0, 13));
        case MOVE_IN_LATE -> moveIn(Reason.CAME_FROM_ABROAD, ago(40, 400));
        case MOVE_OUT -> anyone(Citizen::livesHere, this::householdLeaves);
        case MOVE_OUT_PLANNED -> anyone(Citizen::livesHere, c -> leaves(c, day.plusDays(days())));
        case MOVE_OUT_CANCELLED -> anyone(this::mayComeBack, this::comesBack);
        case DEATH -> dies(Change.on(Reason.DIED, ago(0, 3)));
        case DEATH_LATE -> dies(Change.on(Reason.DIED, ago(60, 700)));
        case DEATH_ON_UNKNOWN_DAY -> dies(Change.inMonthOf(Reason.DIED, ago(40, 300)));
        case REMOVED_EX_OFFICIO -> anyone(this::isLongHere, this::removed);
        case ENTRY_CANCELLED -> anyone(this::isNew, this::neverWas);
        case MOVE_WITHIN, MOVE_WITHIN_AGAIN -> anyone(Citizen::livesHere, this::householdMoves);
        case SAME_DAY_TWICE -> anyone(this::isAdult, this::marriesAndMoves);
        case NAME_CHANGE -> anyone(this::isAdult, c -> marries(c, Reason.CHANGED_EX_OFFICIO));
        case KANA_MENDED -> anyone(Citizen::livesHere, c -> marries(c, Reason.MISTAKE_MENDED));
        case HEAD_CHANGE -> anyone(this::isAdult, c -> enter(c, Reason.HEAD_CHANGED));
        case SUPPORT_BEGINS -> anyone(Citizen::livesHere, this::support);
        case MY_NUMBER_CHANGE -> anyone(Citizen::livesHere, this::newNumber);
      }
    }

    private void anyone(Predicate<Citizen> wanted, Consumer<Citizen> then) {
      citizens.anyone(dice, day, wanted).ifPresent(then);
    }

    private void birth(Citizen parent) {
      var born = ago(0, 13);
      page.enter(citizens.addNewborn(parent, born), Change.on(Reason.BORN, born));
    }

    private void moveIn(Reason reason, LocalDate came) {
      for (var citizen : citizens.addHousehold(4)) {
        var date = later(came, citizen.resident.birth().earliest());
        page.enter(citizen, Change.on(reason, date));
      }
    }

    private void householdLeaves(Citizen one) {
      var left = ago(0, 10);
      citizens.housemates(one).stream().filter(this::isUntouched).forEach(c -> leaves(c, left));
    }

    /** Nobody leaves before the day on which the register last heard of them. */
    private void leaves(Citizen citizen, LocalDate wanted) {
      var date = later(wanted, citizen.lastDay);
      var reason = dice.chance(100) ? Reason.WENT_ABROAD : Reason.MOVED_OUT;
      gone(citizen, Standing.MOVED_OUT, date, Change.on(reason, date));
    }

    private boolean mayComeBack(Citizen citizen) {
      return citizen.standing == Standing.MOVED_OUT && !citizen.settledElsewhere;
    }

    private void comesBack(Citizen citizen) {
      citizen.standing = Standing.RESIDENT;
      citizen.gone = null;
      enter(citizen, Reason.REMOVAL_CANCELLED);
    }

    private void dies(Change change) {
      anyone(this::isLongHere, c -> gone(c, Standing.DEAD, day, change));
    }

    private void removed(Citizen citizen) {
      gone(citizen, Standing.REMOVED, day, Change.on(Reason.REMOVED_EX_OFFICIO, day));
    }

    private void neverWas(Citizen citizen) {
      gone(citizen, Standing.REMOVED, day, Change.on(Reason.ENTRY_CANCELLED, day));
    }

    private void gone(Citizen citizen, Standing standing, LocalDate from, Change change) {
      citizen.standing = standing;
      citizen.gone = from;
      page.enter(citizen, change);
    }

    private void householdMoves(Citizen one) {
      var home = citizens.elsewhere(one, dice);
      for (var citizen : citizens.housemates(one).stream().filter(this::isUntouched).toList()) {
        citizen.resident = citizen.resident.living(home);
        enter(citizen, Reason.MOVED_WITHIN);
      }
    }

    private void marriesAndMoves(Citizen citizen) {
      marries(citizen, Reason.CHANGED_EX_OFFICIO);
      citizen.resident = citizen.resident.living(citizens.elsewhere(citizen, dice));
      enter(citizen, Reason.MOVED_WITHIN);
    }

    private void marries(Citizen citizen, Reason reason) {
      var name = citizens.people().joinedName(citizen.resident.name(), dice);
      citizen.resident = citizen.resident.named(name);
      enter(citizen, reason);
    }

    private void support(Citizen citizen) {
      citizen.resident = citizen.resident.supported();
      enter(citizen, Reason.MINOR_CHANGE);
    }

    private void newNumber(Citizen citizen) {
      citizen.resident = citizen.resident.numbered(citizens.unusedMyNumber());
      enter(citizen, Reason.MY_NUMBER_CHANGED);
    }

    private void enter(Citizen citizen, Reason reason) {
      page.enter(citizen, Change.on(reason, day));
    }

    private LocalDate ago(int least, int most) {
      return day.minusDays(dice.between(least, most));
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
      return other == null || one.isAfter(other) ? one : other;
    }

    private int days() {
      return dice.between(2, 20);
    }

    private boolean isUntouched(Citizen citizen) {
      return !day.equals(citizen.lastDay);
    }

    private boolean isAdult(Citizen citizen) {
      return citizen.livesHere() && citizen.resident.birth().ageOn(day) >= 20;
    }

    private boolean isParent(Citizen citizen) {
      return isAdult(citizen) && citizen.resident.birth().ageOn(day) <= 45;
    }

    /** Somebody whose first and only entry is the town's first day, and who is no infant. */
    private boolean isLongHere(Citizen citizen) {
      return citizen.lastReason == Reason.FIRST_ENTRY && citizen.resident.birth().ageOn(day) >= 3;
    }

    private boolean isNew(Citizen citizen) {
      return citizen.lastReason == Reason.BORN || citizen.lastReason == Reason.MOVED_IN;
    }
  }
}
