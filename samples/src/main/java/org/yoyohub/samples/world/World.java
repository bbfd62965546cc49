package org.yoyohub.samples.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Names;
import org.yoyohub.samples.people.People;
import org.yoyohub.samples.people.Place;
import org.yoyohub.samples.town.HistoryRow;
import org.yoyohub.samples.town.Town;
import org.yoyohub.samples.town.TownPlan;

/** Several towns between which people move, and the national register that hears of it all. */
public final class World {
  private static final long SERIALS = 1_000_000;
  private static final long OUTSIDERS = 900_000;
  private static final int STRANGERS = 62;

  private final WorldPlan plan;
  private final NationalRegister national;
  private final Map<String, Town> towns = new LinkedHashMap<>();
  private final Map<String, List<Outsider>> outsiders = new LinkedHashMap<>();
  private final Movers movers;

  private World(WorldPlan plan) {
    this.plan = plan;
    this.national = new NationalRegister(plan.seed());
    this.movers = new Movers(plan.seed(), national, towns);
    for (int i = 0; i < plan.municipalities().size(); i++) {
      found(plan.municipalities().get(i), i);
    }
  }

  public static World of(WorldPlan plan) {
    return new World(plan);
  }

  public WorldPlan plan() {
    return plan;
  }

  /** The town of each municipality. */
  public Town town(String municipality) {
    var town = towns.get(municipality);
    if (town == null) {
      throw new IllegalArgumentException("no town " + municipality);
    }
    return town;
  }

  public NationalRegister national() {
    return national;
  }

  /** The 住登外 people of a municipality. */
  public List<Outsider> outsiders(String municipality) {
    return outsiders.getOrDefault(municipality, List.of());
  }

  /** How many people went from one town to another so far. */
  public int moves() {
    return movers.count();
  }

  private void found(String municipality, int place) {
    int share = Math.max(1, plan.people() / plan.municipalities().size());
    long serials = place * SERIALS;
    var town =
        Town.of(
            new TownPlan(
                plan.seed() + place * 7919L, share, plan.firstDay(), municipality, serials));
    towns.put(municipality, town);
    town.listen(row -> hear(municipality, row));
    var strangers = strangers(municipality, serials + OUTSIDERS, Math.max(4, share / 250));
    outsiders.put(municipality, strangers);
    strangers.forEach(outsider -> national.hear(municipality, outsider));
  }

  private void hear(String municipality, HistoryRow row) {
    national.hear(municipality, row);
    movers.hear(municipality, row);
  }

  private List<Outsider> strangers(String municipality, long serials, int count) {
    var people = new People(plan.seed(), Place.of(municipality), Names.all(), plan.firstDay());
    var list = new ArrayList<Outsider>();
    for (int i = 1; i <= count; i++) {
      var dice = Dice.of(plan.seed(), STRANGERS, serials + i);
      LocalDate comes = plan.firstDay().plusDays(dice.below(5));
      int patience = i % 4 == 0 ? 0 : dice.between(1, 3);
      var address = Place.of("141003").address(dice);
      list.add(new Outsider(people.single(serials + i), address, comes, patience));
    }
    return List.copyOf(list);
  }
}
