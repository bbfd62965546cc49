package org.yoyohub.core.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.formats.finding.Finding;

/** The ledger in memory: the twin that passes the same contract, for tests and dry runs. */
public final class MemoryLedger implements Ledger {
  private static final Comparator<Slot> OLDEST = Comparator.comparingLong(s -> s.ordinal);

  private final Clock clock;
  private final RandomGenerator random = new Random(1);
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final MemoryFindings findings = new MemoryFindings();
  private final MemoryTurns turns = new MemoryTurns();
  private final MemoryChain chain = new MemoryChain();

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
    var claimed =
        claim(s -> s.now.state().waitsForAJob(), Slot.POSITION, turns.order(), owner, lease);
    claimed.ifPresent(turns::served);
    return claimed;
  }

  @Override
  public synchronized Optional<Delivery> claimOutbound(
      String owner, Duration lease, String partner) {
    return claim(
        s -> s.waitsForASender() && s.now.partner().equals(partner), OLDEST, OLDEST, owner, lease);
  }

  @Override
  public synchronized List<String> partnersToServe() {
    return slots.values().stream()
        .filter(s -> s.waitsForASender() && !s.standsBesideItsLane())
        .map(s -> s.now.partner())
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public synchronized Survey survey() {
    return new MemorySurvey(List.copyOf(slots.values()));
  }

  private Optional<Delivery> claim(
      Predicate<Slot> waits,
      Comparator<Slot> position,
      Comparator<Slot> turn,
      String owner,
      Duration lease) {
    for (var next = next(waits, position, turn);
        next.isPresent();
        next = next(waits, position, turn)) {
      var claimed = next.get().claim(owner, clock.instant().plus(lease));
      if (next.get().lostClaims < LOST_CLAIMS) {
        return Optional.of(claimed);
      }
      var reason = "fault POISON: " + LOST_CLAIMS + " claims were lost over it";
      mark(claimed.id(), owner, reason, reason);
      next.get().giveBack();
    }
    return Optional.empty();
  }

  private Optional<Slot> next(
      Predicate<Slot> waits, Comparator<Slot> position, Comparator<Slot> turn) {
    var waiting =
        slots.values().stream().filter(waits).filter(s -> !s.standsBesideItsLane()).toList();
    return waiting.stream()
        .filter(s -> s.isFree(clock.instant()))
        .filter(s -> waiting.stream().noneMatch(o -> o.sharesLane(s) && position.compare(o, s) < 0))
        .min(turn);
  }

  @Override
  public synchronized void renew(Delivery claimed, Duration lease) {
    slot(claimed).leaseUntil = clock.instant().plus(lease);
  }

  @Override
  public synchronized void giveBack(Delivery claimed) {
    slot(claimed).giveBack();
  }

  @Override
  public synchronized int endLeases(String owner) {
    var lost =
        slots.values().stream()
            .filter(s -> s.isInHand && s.owner.startsWith(owner))
            .filter(s -> s.leaseUntil.isAfter(Instant.MIN))
            .toList();
    lost.forEach(s -> s.leaseUntil = Instant.MIN);
    return lost.size();
  }

  @Override
  public synchronized Delivery tryLater(Delivery claimed, String trouble, RetryPlan plan) {
    var slot = slot(claimed);
    int failures = slot.now.tries().inVain() + 1;
    var next = plan.pauseAfter(failures, random).map(clock.instant()::plus);
    if (next.isEmpty()) {
      giveUp(slot, "tried in vain: " + trouble);
    }
    return slot.tryLater(new Tries(failures, next.orElse(null), trouble));
  }

  private void giveUp(Slot slot, String reason) {
    var from = slot.now.state();
    var to = from.isOutbound() ? DeliveryState.FAILED : from;
    slot.set(to, from.isOutbound() ? slot.now.holdReason() : reason, now());
    append(slot.now, slot.owner, from, reason);
  }

  @Override
  public synchronized void resend(String id, String actor, String reason) {
    var slot = slot(id);
    var from = slot.now.state();
    boolean isFailed = from == DeliveryState.FAILED;
    slot.set(isFailed ? DeliveryState.READY : from, isFailed ? null : slot.now.holdReason(), now());
    append(slot.now, actor, from, reason);
  }

  @Override
  public synchronized boolean confirm(String id, String actor, String reason) {
    var slot = slot(id);
    boolean isSent = slot.now.state() == DeliveryState.SENT;
    if (isSent) {
      slot.set(DeliveryState.CONFIRMED, slot.now.holdReason(), now());
      append(slot.now, actor, DeliveryState.SENT, reason);
    }
    return isSent;
  }

  @Override
  public synchronized boolean sendAgain(String id, String actor, String reason) {
    var slot = slot(id);
    boolean isSent = slot.now.state() == DeliveryState.SENT;
    if (isSent) {
      slot.set(DeliveryState.READY, slot.now.holdReason(), now());
      append(slot.now, actor, DeliveryState.SENT, reason);
    }
    return isSent;
  }

  @Override
  public synchronized Set<String> knownPayloads(Collection<String> sha256s) {
    return slots.values().stream()
        .map(s -> s.now.payload().sha256())
        .filter(sha256s::contains)
        .collect(Collectors.toSet());
  }

  private Instant now() {
    return LedgerChain.stored(clock.instant());
  }

  @Override
  public synchronized Delivery move(Delivery claimed, DeliveryState to, String reason) {
    var slot = slot(claimed);
    var from = slot.now.state();
    if (!from.next().contains(to)) {
      throw new IllegalStateException(
          "delivery " + claimed.id() + " may not go from " + from + " to " + to);
    }
    slot.set(to, slot.now.holdReason(), now());
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
    var slot = slot(id);
    var now = slot.set(slot.now.state(), holdReason, now());
    append(now, actor, now.state(), reason);
  }

  @Override
  public synchronized void note(String id, String actor, String reason) {
    var now = slot(id).now;
    append(now, actor, now.state(), reason);
  }

  @Override
  public synchronized void findings(Delivery claimed, String stage, List<Finding> found) {
    slot(claimed);
    findings.clear(claimed.id(), stage);
    findings.add(claimed.id(), stage, found);
  }

  @Override
  public synchronized void addFindings(Delivery claimed, String stage, List<Finding> found) {
    slot(claimed);
    findings.add(claimed.id(), stage, found);
  }

  @Override
  public synchronized List<Finding> findings(String id, int limit) {
    return findings.first(id, limit);
  }

  @Override
  public void eachFinding(String id, Consumer<Finding> reader) {
    findings(id, Integer.MAX_VALUE).forEach(reader);
  }

  @Override
  public synchronized long countFindings(String id) {
    return findings.count(id);
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
    return chain.of(id);
  }

  @Override
  public synchronized ChainProof proveChain() {
    return chain.prove();
  }

  private void append(Delivery now, String actor, @Nullable DeliveryState from, String reason) {
    chain.append(now, clock.instant(), actor, from, reason);
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
