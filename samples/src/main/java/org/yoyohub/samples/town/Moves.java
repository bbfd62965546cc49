package org.yoyohub.samples.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoyohub.samples.people.Resident;

/** Who comes to a town from another of the same world, and who settled there, day by day. */
final class Moves {

  /** People who come together, and when they had left. */
  record Arrival(List<Resident> movers, LocalDate left) {}

  private final Map<LocalDate, List<Arrival>> arrivals = new HashMap<>();
  private final Map<LocalDate, List<String>> settled = new HashMap<>();

  void arrive(LocalDate day, Arrival arrival) {
    arrivals.computeIfAbsent(day, d -> new ArrayList<>()).add(arrival);
  }

  void settle(LocalDate day, String residentNumber) {
    settled.computeIfAbsent(day, d -> new ArrayList<>()).add(residentNumber);
  }

  List<Arrival> arrivalsOn(LocalDate day) {
    return arrivals.getOrDefault(day, List.of());
  }

  List<String> settledOn(LocalDate day) {
    return settled.getOrDefault(day, List.of());
  }
}
