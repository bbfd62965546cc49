package org.yoyohub.core.ledger.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.ledger.StaleClaimException;

/**
 * Every change of a delivery that is an event: the row first, then the event with the row as it is
 * now. Each runs in a transaction of the caller's.
 */
final class JdbcMoves {
  private final JdbcClient jdbc;
  private final JdbcDeliveries deliveries;
  private final JdbcChain chain;
  private final Clock clock;

  JdbcMoves(JdbcClient jdbc, JdbcDeliveries deliveries, JdbcChain chain, Clock clock) {
    this.jdbc = jdbc;
    this.deliveries = deliveries;
    this.chain = chain;
    this.clock = clock;
  }

  boolean open(Delivery delivery, String actor, String reason) {
    boolean isNew = deliveries.insert(delivery);
    if (isNew) {
      chain.append(delivery, actor, null, reason);
    }
    return isNew;
  }

  Delivery move(Delivery claimed, DeliveryState to, String reason) {
    var now = lockClaimed(claimed);
    if (!now.state().next().contains(to)) {
      throw new IllegalStateException(
          "delivery " + now.id() + " may not go from " + now.state() + " to " + to);
    }
    var owner = ownerOf(now.id());
    set(now, to, now.holdReason());
    return told(now, owner, reason);
  }

  void mark(String id, String actor, @Nullable String holdReason, String reason) {
    var now = lock(id);
    set(now, now.state(), holdReason);
    told(now, actor, reason);
  }

  void note(String id, String actor, String reason) {
    var now = current(id);
    chain.append(now, actor, now.state(), reason);
  }

  boolean confirm(String id, String actor, String reason) {
    return fromSent(id, DeliveryState.CONFIRMED, actor, reason);
  }

  boolean sendAgain(String id, String actor, String reason) {
    return fromSent(id, DeliveryState.READY, actor, reason);
  }

  private boolean fromSent(String id, DeliveryState to, String actor, String reason) {
    var now = lock(id);
    boolean isSent = now.state() == DeliveryState.SENT;
    if (isSent) {
      set(now, to, now.holdReason());
      told(now, actor, reason);
    }
    return isSent;
  }

  /** What failed is ready again; what waited for its next try or was passed by waits no longer. */
  void resend(String id, String actor, String reason) {
    var now = lock(id);
    boolean isFailed = now.state() == DeliveryState.FAILED;
    set(now, isFailed ? DeliveryState.READY : now.state(), isFailed ? null : now.holdReason());
    told(now, actor, reason);
  }

  Delivery tryLater(Delivery claimed, String trouble, RetryPlan plan) {
    var now = lockClaimed(claimed);
    int failures = now.tries().inVain() + 1;
    var owner = ownerOf(now.id());
    var pause = plan.pauseAfter(failures, ThreadLocalRandom.current());
    var after = pause.isPresent() ? now : giveUp(now, owner, trouble);
    note(after, failures, pause, trouble);
    return current(now.id());
  }

  private Delivery giveUp(Delivery now, String owner, String trouble) {
    if (now.state().isOutbound()) {
      set(now, DeliveryState.FAILED, now.holdReason());
    } else {
      set(now, now.state(), Text.within(500, "tried in vain: " + trouble));
    }
    return told(now, owner, "tried in vain: " + trouble);
  }

  /** The pause counts from now on the database's clock. */
  private void note(Delivery now, int failures, Optional<Duration> pause, String trouble) {
    jdbc.sql(
            """
            update delivery set tries = :tries, trouble = :trouble,
              next_try_at = case when :pause < 0 then null else
                current_timestamp + cast(:pause as integer) * interval '0.001' second end,
              owner = null, lease_until = null
            where id = :id
            """)
        .param("tries", failures)
        .param("trouble", Text.within(500, trouble))
        .param("pause", pause.map(p -> Math.toIntExact(p.toMillis())).orElse(-1))
        .param("id", now.id())
        .update();
  }

  /**
   * Whatever was tried before is over; what is held beside its lane waits for nobody. What was sent
   * is in nobody's hands any more.
   */
  private void set(Delivery now, DeliveryState state, @Nullable String holdReason) {
    jdbc.sql(
            """
            update delivery set state = :state, waiting = :waiting, hold_reason = :hold,
              moved_at = case when :moved then :at else moved_at end,
              refused = refused or :refused,
              tries = 0, next_try_at = null, trouble = '', lost_claims = 0,
              owner = case when :sent then null else owner end,
              lease_until = case when :sent then null else lease_until end
            where id = :id
            """)
        .param("state", state.name())
        .param("waiting", waiting(state, holdReason))
        .param("hold", holdReason == null ? null : Text.within(500, holdReason))
        .param("moved", state != now.state())
        .param("at", DeliveryRow.time(clock.instant()))
        .param("refused", state == DeliveryState.REFUSED)
        .param("sent", state == DeliveryState.SENT)
        .param("id", now.id())
        .update();
  }

  private static int waiting(DeliveryState state, @Nullable String holdReason) {
    return holdReason != null && Ledger.standsBesideItsLane(holdReason)
        ? DeliveryRow.FOR_NOBODY
        : DeliveryRow.waiting(state);
  }

  /** Writes the event of a change that was made just now. */
  private Delivery told(Delivery before, String actor, String reason) {
    var now = current(before.id());
    chain.append(now, actor, before.state(), reason);
    return now;
  }

  private String ownerOf(String id) {
    return jdbc.sql("select coalesce(owner, 'hub') from delivery where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private Delivery lockClaimed(Delivery claimed) {
    var now = lock(claimed.id());
    if (now.fence() != claimed.fence() && !JdbcClaims.isIgnored()) {
      throw new StaleClaimException(claimed.id(), claimed.fence());
    }
    return now;
  }

  private Delivery lock(String id) {
    return deliveries.lock(id).orElseThrow(() -> unknown(id));
  }

  Delivery current(String id) {
    return deliveries.find(id).orElseThrow(() -> unknown(id));
  }

  private static IllegalArgumentException unknown(String id) {
    return new IllegalArgumentException("no delivery has the id " + id);
  }
}
