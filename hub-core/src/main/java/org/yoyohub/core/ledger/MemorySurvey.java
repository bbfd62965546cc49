package org.yoyohub.core.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;

/** The survey of a ledger in memory. */
final class MemorySurvey implements Survey {
  private static final Comparator<Slot> OPENED = Comparator.comparingLong(s -> s.ordinal);

  private final List<Slot> slots;

  MemorySurvey(List<Slot> slots) {
    this.slots = slots;
  }

  @Override
  public List<Count> counts() {
    var byState =
        slots.stream()
            .map(s -> s.now)
            .filter(d -> !d.state().next().isEmpty())
            .collect(Collectors.groupingBy(Delivery::state, TreeMap::new, Collectors.toList()));
    return byState.entrySet().stream().map(e -> count(e.getKey(), e.getValue())).toList();
  }

  private static Count count(DeliveryState state, List<Delivery> there) {
    return new Count(state, there.size(), there.stream().filter(Delivery::isHeld).count());
  }

  @Override
  public List<OpenLane> lanes() {
    return Stream.concat(
            lanes(s -> s.now.state().waitsForAJob(), Slot.POSITION),
            lanes(Slot::waitsForASender, OPENED))
        .sorted(Comparator.comparing(l -> l.lane().toString()))
        .toList();
  }

  private Stream<OpenLane> lanes(Predicate<Slot> waits, Comparator<Slot> order) {
    return slots.stream()
        .filter(waits)
        .filter(s -> !s.standsBesideItsLane())
        .collect(Collectors.groupingBy(s -> s.now.lane()))
        .values()
        .stream()
        .map(lane -> open(lane, order));
  }

  private static OpenLane open(List<Slot> lane, Comparator<Slot> order) {
    var head = lane.stream().min(order).orElseThrow();
    var oldest = lane.stream().map(s -> s.now.openedAt()).min(Comparator.naturalOrder());
    long held = lane.stream().filter(s -> s.now.isHeld()).count();
    return new OpenLane(head.now, lane.size(), held, oldest.orElseThrow());
  }

  @Override
  public List<Delivery> besideLanes(int limit) {
    return slots.stream()
        .filter(s -> s.now.state().waitsForAJob() || s.waitsForASender())
        .filter(s -> s.standsBesideItsLane() && !isPassedBy(s.now))
        .sorted(OPENED)
        .limit(limit)
        .map(s -> s.now)
        .toList();
  }

  private static boolean isPassedBy(Delivery delivery) {
    return String.valueOf(delivery.holdReason()).startsWith(Ledger.PASSED_BY);
  }

  @Override
  public List<Unfetched> sentBefore(Instant at) {
    return slots.stream()
        .map(s -> s.now)
        .filter(d -> d.state() == DeliveryState.SENT && d.movedAt().isBefore(at))
        .collect(Collectors.groupingBy(Delivery::partner, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> unfetched(e.getKey(), e.getValue()))
        .toList();
  }

  private static Unfetched unfetched(String partner, List<Delivery> files) {
    var oldest = files.stream().map(Delivery::movedAt).min(Comparator.naturalOrder());
    return new Unfetched(partner, files.size(), oldest.orElseThrow());
  }
}
