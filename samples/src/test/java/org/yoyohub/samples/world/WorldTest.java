package org.yoyohub.samples.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yoyohub.samples.town.HistoryRow;
import org.yoyohub.samples.town.Town;
import org.yoyohub.samples.town.TownPlan;

class WorldTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final String OTA = "131113";
  private static final String SETAGAYA = "131121";
  private static final WorldPlan PLAN = new WorldPlan(42, 600, FIRST, List.of(OTA, SETAGAYA));

  private final Map<String, List<HistoryRow>> rows = new HashMap<>();

  @Test
  void letsPeopleMoveFromTownToTownWithTheir個人番号NameAndBirth() {
    var world = live(PLAN, 20);

    assertThat(world.moves()).isGreaterThan(5);
    assertThat(movers())
        .isNotEmpty()
        .allSatisfy(
            pair -> {
              assertThat(pair.get(1).resident().name().givenKana())
                  .isEqualTo(pair.get(0).resident().name().givenKana());
              assertThat(pair.get(1).resident().birth()).isEqualTo(pair.get(0).resident().birth());
              assertThat(pair.get(1).resident().sex()).isEqualTo(pair.get(0).resident().sex());
              assertThat(pair.get(1).resident().residentNumber())
                  .isNotEqualTo(pair.get(0).resident().residentNumber());
            });
  }

  @Test
  void letsNobodyLiveInTwoTowns() {
    var world = live(PLAN, 20);

    var living = new ArrayList<String>();
    for (var code : PLAN.municipalities()) {
      world.town(code).now().people().values().stream()
          .filter(person -> person.active())
          .forEach(person -> living.add(person.resident().myNumber()));
    }
    assertThat(living).doesNotHaveDuplicates().hasSizeGreaterThan(500);
  }

  @Test
  void knowsAPersonByEveryNumber() {
    var world = live(PLAN, 20);

    for (var pair : movers()) {
      var numbers = pair.stream().map(row -> row.resident().residentNumber()).toList();
      var before = world.national().withSubjectNumber(numberOf(numbers.get(0)));
      var after = world.national().withSubjectNumber(numberOf(numbers.get(1)));
      assertThat(before).isPresent().isEqualTo(after);
    }
  }

  @Test
  void tellsTheSameOfADayLivedThroughAndOfATwin() {
    var world = live(PLAN, 15);

    for (var code : PLAN.municipalities()) {
      var town = world.town(code);
      assertThat(town.expected(FIRST.plusDays(14)).people()).isEqualTo(town.now().people());
    }
  }

  @Test
  void leavesATownAloneInTheWorldAsItWas() {
    var alone = new ArrayList<HistoryRow>();
    var town = Town.of(new TownPlan(42, 300, FIRST, OTA));
    for (int day = 0; day < 12; day++) {
      town.live(alone::add);
    }

    live(new WorldPlan(42, 300, FIRST, List.of(OTA)), 12);

    assertThat(rows.get(OTA)).isEqualTo(alone);
  }

  @Test
  void livesTheSameLifeFromTheSamePlan() {
    live(PLAN, 10);
    var once = new HashMap<>(rows);
    rows.clear();
    live(PLAN, 10);

    assertThat(rows).isEqualTo(once);
  }

  @Test
  void comparesWithTheRegisterAndWithAMoveADayLateForSome() {
    var world = live(PLAN, 10);
    var day = FIRST.plusDays(9);
    var verdicts = new HashMap<Verdict, Integer>();
    var next = new HashMap<Verdict, Integer>();
    for (var code : PLAN.municipalities()) {
      for (var person : world.town(code).now().people().values()) {
        if (person.active()) {
          var resident = person.resident();
          var items =
              new FiveItems(
                  resident.name().full(),
                  resident.name().kana(),
                  resident.birth().text(),
                  resident.sex(),
                  resident.home().address());
          var national = world.national();
          verdicts.merge(national.compare(resident.myNumber(), items, day), 1, Integer::sum);
          next.merge(
              national.compare(resident.myNumber(), items, day.plusDays(1)), 1, Integer::sum);
        }
      }
    }

    assertThat(verdicts).containsKeys(Verdict.MATCHES, Verdict.OTHER_ADDRESS);
    assertThat(verdicts).doesNotContainKey(Verdict.NOT_THE_PERSON);
    assertThat(next).containsOnlyKeys(Verdict.MATCHES);
  }

  @Test
  void keeps住登外PeopleUnderAnotherAddress() {
    var world = live(PLAN, 1);

    for (var code : PLAN.municipalities()) {
      assertThat(world.outsiders(code))
          .hasSizeGreaterThan(3)
          .anyMatch(outsider -> outsider.patience() == 0)
          .anyMatch(outsider -> outsider.patience() > 0)
          .allSatisfy(
              outsider ->
                  assertThat(
                          world
                              .national()
                              .compare(
                                  outsider.resident().myNumber(),
                                  outsider.items().at(outsider.resident().home().address()),
                                  FIRST))
                      .isEqualTo(Verdict.OTHER_ADDRESS));
    }
  }

  @Test
  void switchesNumbersOnAndNeverOff() {
    var rules = new Rules(7, OTA, FIRST, OTA + "000000000000019");

    long before = rules.numbers().keySet().stream().filter(n -> rules.isOn(n, FIRST)).count();
    var later = FIRST.plusDays(9);
    long after = rules.numbers().keySet().stream().filter(n -> rules.isOn(n, later)).count();

    assertThat(rules.numbers()).hasSize(20);
    assertThat(before).isEqualTo(14);
    assertThat(after).isEqualTo(16);
  }

  /** The last entry of a town and the first of the next for those who have both. */
  private List<List<HistoryRow>> movers() {
    var pairs = new ArrayList<List<HistoryRow>>();
    var last = new HashMap<String, HistoryRow>();
    rows.get(OTA).forEach(row -> last.put(row.resident().myNumber(), row));
    var seen = new HashSet<String>();
    for (var row : rows.get(SETAGAYA)) {
      var number = row.resident().myNumber();
      if (last.containsKey(number) && seen.add(number) && !row.isFirstEntry()) {
        pairs.add(List.of(last.get(number), row));
      }
    }
    return pairs;
  }

  private String numberOf(String residentNumber) {
    boolean isOta =
        rows.get(OTA).stream().anyMatch(r -> r.resident().residentNumber().equals(residentNumber));
    return (isOta ? OTA : SETAGAYA) + residentNumber;
  }

  private World live(WorldPlan plan, int days) {
    var world = World.of(plan);
    for (int day = 0; day < days; day++) {
      for (var code : plan.municipalities()) {
        world.town(code).live(rows.computeIfAbsent(code, c -> new ArrayList<>())::add);
      }
    }
    return world;
  }
}
