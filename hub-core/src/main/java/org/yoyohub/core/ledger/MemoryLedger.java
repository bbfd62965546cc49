package org.yoyohub.core.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.formats.finding.Finding;

/** The ledger in memory: the twin that passes the same contract, for tests and dry runs. */
public final class MemoryLedger implements Ledger {
  private record Found(String stage, Finding finding) {}

  private record Chained(LedgerEvent event, String previousHash) {}

  private final Clock clock;
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Map<String, List<Found>> findings = new LinkedHashMap<>();
  private final List<Chained> chain = new ArrayList<>();

  public MemoryLedger(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized boolean open(Delivery delivery, String actor, String reason) {
    if (slots.containsKey(delivery.id())) {
      return false;
    }
    slots.put(delivery.id(), new Slot(delivery, slots.size()));
    append(delivery, actor, null, reason);
    return true;
  }

  @Override
  public synchronized Optional<Delivery> find(String id) {
    return Optional.ofNullable(slots.get(id)).map(s -> s.now);
  }

  @Override
  public synchronized List<Delivery> list(DeliveryQuery query) {
    return slots.values().stream()
        .sorted(Comparator.comparingLong((Slot s) -> s.ordinal).reversed())
        .map(s -> s.now)
        .filter(d -> matches(query, d))
        .skip(query.offset())
        .limit(query.limit())
        .toList();
  }

  private static boolean matches(DeliveryQuery q, Delivery d) {
    return isAnyOr(q.state(), d.state())
        && isAnyOr(q.partner(), d.partner())
        && isAnyOr(q.interfaceId(), d.interfaceId())
        && isAnyOr(q.businessDate(), d.businessDate())
        && isAnyOr(q.answers(), d.answers())
        && isAnyOr(q.fileName(), d.fileName())
        && isAnyOr(q.held(), d.isHeld());
  }

  private static boolean isAnyOr(@Nullable Object asked, @Nullable Object has) {
    return asked == null || asked.equals(has);
  }

  @Override
  public synchronized Optional<Delivery> claimInbound(String owner, Duration lease) {
    return claim(s -> s.now.state().waitsForAJob(), Slot.POSITION, owner, lease);
  }

  @Override
  public synchronized Optional<Delivery> claimOutbound(String owner, Duration lease) {
    return claim(
        s -> s.now.state() == DeliveryState.READY,
        Comparator.comparingLong(s -> s.ordinal),
        owner,
        lease);
  }

  private Optional<Delivery> claim(
      Predicate<Slot> waits, Comparator<Slot> position, String owner, Duration lease) {
    var waiting =
        slots.values().stream().filter(waits).filter(s -> !s.standsBesideItsLane()).toList();
    return waiting.stream()
        .filter(s -> s.isFree(clock.instant()))
        .filter(s -> waiting.stream().noneMatch(o -> o.sharesLane(s) && position.compare(o, s) < 0))
        .findFirst()
        .map(s -> s.claim(owner, clock.instant().plus(lease)));
  }

  @Override
  public synchronized void renew(Delivery claimed, Duration lease) {
    slot(claimed).leaseUntil = clock.instant().plus(lease);
  }

  @Override
  public synchronized void giveBack(Delivery claimed) {
    slot(claimed).leaseUntil = Instant.MIN;
  }

  @Override
  public synchronized Delivery move(Delivery claimed, DeliveryState to, String reason) {
    var slot = slot(claimed);
    var from = slot.now.state();
    if (!from.next().contains(to)) {
      throw new IllegalStateException(
          "delivery " + claimed.id() + " may not go from " + from + " to " + to);
    }
    slot.moveTo(to, LedgerChain.stored(clock.instant()));
    append(slot.now, slot.owner, from, reason);
    return slot.now;
  }

  @Override
  public synchronized Delivery balance(Delivery claimed, Balance balance) {
    return slot(claimed).balance(balance);
  }

  @Override
  public synchronized Delivery readWith(Delivery claimed, String contractVersion) {
    return slot(claimed).readWith(contractVersion);
  }

  @Override
  public synchronized void hold(String id, String actor, String reason) {
    mark(id, actor, reason, reason);
  }

  @Override
  public synchronized void release(String id, String actor, String reason) {
    mark(id, actor, null, reason);
  }

  private void mark(String id, String actor, @Nullable String holdReason, String reason) {
    var now = slot(id).hold(holdReason);
    append(now, actor, now.state(), reason);
  }

  @Override
  public synchronized void note(String id, String actor, String reason) {
    var now = slot(id).now;
    append(now, actor, now.state(), reason);
  }

  @Override
  public synchronized void findings(String id, String stage, List<Finding> found) {
    foundIn(id).removeIf(f -> f.stage().equals(stage));
    addFindings(id, stage, found);
  }

  @Override
  public synchronized void addFindings(String id, String stage, List<Finding> found) {
    found.forEach(f -> foundIn(id).add(new Found(stage, f)));
  }

  @Override
  public synchronized List<Finding> findings(String id, int limit) {
    return foundIn(id).stream()
        .map(Found::finding)
        .sorted(Comparator.comparingLong(Finding::line))
        .limit(limit)
        .toList();
  }

  @Override
  public void eachFinding(String id, Consumer<Finding> reader) {
    findings(id, Integer.MAX_VALUE).forEach(reader);
  }

  @Override
  public synchronized long countFindings(String id) {
    return foundIn(id).size();
  }

  private List<Found> foundIn(String id) {
    return findings.computeIfAbsent(id, key -> new ArrayList<>());
  }

  @Override
  public synchronized Optional<Delivery> lastInLane(Lane lane) {
    return inLane(lane, s -> !s.refused).max(Slot.PLACE).map(s -> s.now);
  }

  @Override
  public synchronized Optional<Delivery> before(Lane lane, LocalDate day, int sequence) {
    return inLane(lane, s -> s.comparePlace(day, sequence) < 0).max(Slot.PLACE).map(s -> s.now);
  }

  @Override
  public synchronized Optional<Delivery> after(Lane lane, LocalDate day, int sequence) {
    return inLane(lane, s -> s.comparePlace(day, sequence) > 0).min(Slot.POSITION).map(s -> s.now);
  }

  private java.util.stream.Stream<Slot> inLane(Lane lane, Predicate<Slot> filter) {
    return slots.values().stream()
        .filter(s -> s.inLane && s.now.lane().equals(lane))
        .filter(filter);
  }

  @Override
  public synchronized List<LedgerEvent> events(String id) {
    return chain.stream().map(Chained::event).filter(e -> e.delivery().equals(id)).toList();
  }

  @Override
  public synchronized ChainProof proveChain() {
    var prover = new ChainProver();
    chain.forEach(c -> prover.next(c.event(), c.previousHash()));
    return prover.end(chain.size(), headHash());
  }

  private void append(Delivery now, String actor, @Nullable DeliveryState from, String reason) {
    var head = headHash();
    var event =
        LedgerChain.next(
            chain.size(),
            head,
            now.id(),
            clock.instant(),
            actor,
            from,
            now.state(),
            reason,
            now.attempt());
    chain.add(new Chained(event, head));
  }

  private String headHash() {
    return chain.isEmpty() ? LedgerChain.START : chain.get(chain.size() - 1).event().hash();
  }

  private Slot slot(Delivery claimed) {
    var slot = slot(claimed.id());
    if (slot.now.fence() != claimed.fence()) {
      throw new StaleClaimException(claimed.id(), claimed.fence());
    }
    return slot;
  }

  private Slot slot(String id) {
    var slot = slots.get(id);
    if (slot == null) {
      throw new IllegalArgumentException("no delivery has the id " + id);
    }
    return slot;
  }
}
