package org.yoyohub.samples.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TownTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final TownPlan PLAN = new TownPlan(42, 300, FIRST, "131113");

  @Test
  void entersEverybodyOnTheFirstDay() {
    var rows = days(PLAN, 1);

    assertThat(rows).hasSize(300).allMatch(HistoryRow::isFirstEntry);
    assertThat(Town.of(PLAN).expected(FIRST).active()).isEqualTo(300);
  }

  @Test
  void numbersEveryEntryInOneLineAndPerPerson() {
    var histories = new HashMap<String, Integer>();
    long process = 0;
    for (var row : days(PLAN, 20)) {
      assertThat(row.processNumber()).isEqualTo(++process);
      int history = histories.merge(row.resident().residentNumber(), 1, Integer::sum);
      assertThat(row.historyNumber()).isEqualTo(history);
    }
  }

  @Test
  void datesNoChangeAfterItsProcessingExceptPlannedLeavingsNorBeforeBirth() {
    for (var row : days(PLAN, 20)) {
      var date = LocalDate.parse(row.change().date().replace("-00", "-01"));
      if (row.standing() != Standing.MOVED_OUT) {
        assertThat(date).isBeforeOrEqualTo(row.processedOn());
      }
      assertThat(date).isAfterOrEqualTo(row.resident().birth().earliest());
    }
  }

  @Test
  void letsEveryKindOfThingHappenWithinAWeek() {
    var rows = days(PLAN, 7);

    assertThat(rows.stream().map(r -> r.change().reason()).collect(Collectors.toSet()))
        .contains(Reason.BORN, Reason.MOVED_IN, Reason.CAME_FROM_ABROAD, Reason.MOVED_OUT)
        .contains(Reason.DIED, Reason.REMOVAL_CANCELLED, Reason.ENTRY_CANCELLED)
        .contains(Reason.MOVED_WITHIN, Reason.CHANGED_EX_OFFICIO, Reason.MY_NUMBER_CHANGED);
    assertThat(rows).anyMatch(r -> r.change().date().endsWith("-00"));
    assertThat(rows).anyMatch(r -> r.resident().support());
    assertThat(rows).anyMatch(r -> r.change().date().compareTo(r.processedOn().toString()) > 0);
    assertThat(rows).anyMatch(TownTest::isLate);
    assertThat(perPersonAndDay(rows)).anyMatch(entries -> entries > 1);
  }

  @Test
  void expectsWhatTheLastEntryOfEverybodySays() {
    var last = FIRST.plusDays(9);
    Map<String, HistoryRow> byPerson = new HashMap<>();
    days(PLAN, 10).forEach(r -> byPerson.put("131113" + r.resident().residentNumber(), r));

    var expected = Town.of(PLAN).expected(last);

    assertThat(expected.people().keySet()).isEqualTo(byPerson.keySet());
    expected
        .people()
        .forEach(
            (number, person) ->
                assertThat(person.active()).isEqualTo(active(byPerson.get(number), last)));
    assertThat(expected.active() + expected.expired()).isEqualTo(byPerson.size());
    assertThat(expected.expired()).isPositive();
  }

  @Test
  void livesTheSameLifeFromTheSamePlanOnly() {
    assertThat(days(PLAN, 6)).isEqualTo(days(PLAN, 6));
    assertThat(days(PLAN, 6)).isNotEqualTo(days(new TownPlan(43, 300, FIRST, "131113"), 6));
  }

  private static boolean active(HistoryRow row, LocalDate day) {
    return switch (row.standing()) {
      case RESIDENT -> true;
      case MOVED_OUT -> LocalDate.parse(row.change().date()).isAfter(day);
      case DEAD, REMOVED -> false;
    };
  }

  private static boolean isLate(HistoryRow row) {
    return !row.change().date().endsWith("-00")
        && LocalDate.parse(row.change().date()).isBefore(row.processedOn().minusDays(39));
  }

  private static List<Long> perPersonAndDay(List<HistoryRow> rows) {
    return List.copyOf(
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.resident().residentNumber() + r.processedOn(), Collectors.counting()))
            .values());
  }

  private static List<HistoryRow> days(TownPlan plan, int days) {
    var town = Town.of(plan);
    var rows = new ArrayList<HistoryRow>();
    for (int day = 0; day < days; day++) {
      town.live(rows::add);
    }
    return rows;
  }
}
