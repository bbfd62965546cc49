package org.yoyohub.samples.neighbourhood;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.yoyohub.samples.faults.Failures;

/**
 * All that a neighbourhood's history depends on, besides what the hub sends.
 *
 * @param partners the folder of all partners' folders; what the neighbours tell each other without
 *     the hub lies in its sibling {@code neighbours}
 * @param people how many people live in all towns together on the first day
 */
public record NeighbourhoodPlan(
    Path partners,
    long seed,
    int people,
    LocalDate firstDay,
    List<String> municipalities,
    Failures failures) {

  /** 大田区 and 世田谷区 without failures. */
  public static NeighbourhoodPlan of(Path partners, long seed, int people, LocalDate firstDay) {
    var towns = List.of("131113", "131121");
    return new NeighbourhoodPlan(partners, seed, people, firstDay, towns, Failures.none());
  }

  public NeighbourhoodPlan in(List<String> towns) {
    return new NeighbourhoodPlan(partners, seed, people, firstDay, towns, failures);
  }

  public NeighbourhoodPlan failing(Failures plan) {
    return new NeighbourhoodPlan(partners, seed, people, firstDay, municipalities, plan);
  }

  /** From when on no clerk makes a mistake: when failures end, if there are any. */
  LocalDate carefulFrom() {
    return failures.equals(Failures.none()) ? LocalDate.MAX : failures.ends();
  }

  /** Where the neighbours leave each other what is not the hub's business. */
  public Path shared() {
    return partners.resolveSibling("neighbours");
  }
}
