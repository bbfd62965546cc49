package org.yoyohub.core.ledger.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.core.ledger.ChainProof;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.LedgerEvent;
import org.yoyohub.core.ledger.StaleClaimException;
import org.yoyohub.formats.finding.Finding;

/**
 * The ledger in a database. Every change is one transaction, or takes part in the one that runs;
 * the chain's head is locked last in it.
 */
public final class JdbcLedger implements Ledger {
  private final JdbcClient jdbc;
  private final JdbcDeliveries deliveries;
  private final JdbcClaims claims;
  private final JdbcFindings findings;
  private final JdbcChain chain;
  private final TransactionTemplate transaction;
  private final TransactionTemplate oneView;
  private final Clock clock;

  public JdbcLedger(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.deliveries = new JdbcDeliveries(jdbc);
    this.claims = new JdbcClaims(jdbc);
    this.findings = new JdbcFindings(dataSource);
    this.chain = new JdbcChain(jdbc, clock);
    this.transaction = new TransactionTemplate(transactions);
    this.oneView = new TransactionTemplate(transactions);
    this.oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.oneView.setReadOnly(true);
    this.clock = clock;
  }

  @Override
  public boolean open(Delivery delivery, String actor, String reason) {
    return in(
        () -> {
          boolean isNew = deliveries.insert(delivery);
          if (isNew) {
            chain.append(delivery.id(), actor, null, delivery.state(), reason, delivery.attempt());
          }
          return isNew;
        });
  }

  @Override
  public Optional<Delivery> find(String id) {
    return deliveries.find(id);
  }

  @Override
  public List<Delivery> list(DeliveryQuery query) {
    return deliveries.list(query);
  }

  @Override
  public Optional<Delivery> claimInbound(String owner, Duration lease) {
    return in(() -> claim(claims.nextInbound(), owner, lease));
  }

  @Override
  public Optional<Delivery> claimOutbound(String owner, Duration lease) {
    return in(() -> claim(claims.nextOutbound(), owner, lease));
  }

  private Optional<Delivery> claim(Optional<Delivery> next, String owner, Duration lease) {
    return next.filter(d -> claims.take(d, owner, lease)).map(d -> current(d.id()));
  }

  @Override
  public void renew(Delivery claimed, Duration lease) {
    claims.renew(claimed, lease);
  }

  @Override
  public void giveBack(Delivery claimed) {
    claims.giveBack(claimed);
  }

  @Override
  public Delivery move(Delivery claimed, DeliveryState to, String reason) {
    return in(
        () -> {
          var now = lockClaimed(claimed);
          if (!now.state().next().contains(to)) {
            throw new IllegalStateException(
                "delivery " + now.id() + " may not go from " + now.state() + " to " + to);
          }
          moveRow(now, to);
          var owner = ownerOf(now.id());
          chain.append(now.id(), owner, now.state(), to, reason, now.attempt());
          return current(now.id());
        });
  }

  private void moveRow(Delivery now, DeliveryState to) {
    JdbcClaims.fenced(
        now,
        jdbc.sql(
                """
                update delivery set state = :state, waiting = :waiting, moved_at = :at,
                  refused = refused or :refused
                where id = :id and fence = :fence
                """)
            .param("state", to.name())
            .param("waiting", DeliveryRow.waiting(to))
            .param("at", DeliveryRow.time(clock.instant()))
            .param("refused", to == DeliveryState.REFUSED));
  }

  private String ownerOf(String id) {
    return jdbc.sql("select coalesce(owner, 'hub') from delivery where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  @Override
  public Delivery balance(Delivery claimed, Balance balance) {
    JdbcClaims.fenced(
        claimed,
        jdbc.sql(
                """
                update delivery set records_in = :in, applied = :applied, unchanged = :unchanged,
                  rejected = :rejected, held = :held
                where id = :id and fence = :fence
                """)
            .param("in", balance.in())
            .param("applied", balance.applied())
            .param("unchanged", balance.unchanged())
            .param("rejected", balance.rejected())
            .param("held", balance.held()));
    return current(claimed.id());
  }

  @Override
  public Delivery readWith(Delivery claimed, String contractVersion) {
    JdbcClaims.fenced(
        claimed,
        jdbc.sql(
                """
                update delivery set contract_version = :version
                where id = :id and fence = :fence
                """)
            .param("version", contractVersion));
    return current(claimed.id());
  }

  @Override
  public void hold(String id, String actor, String reason) {
    mark(id, actor, Text.within(500, reason), reason);
  }

  @Override
  public void release(String id, String actor, String reason) {
    mark(id, actor, null, reason);
  }

  private static int waiting(DeliveryState state, @Nullable String holdReason) {
    return holdReason != null && Ledger.standsBesideItsLane(holdReason)
        ? DeliveryRow.FOR_NOBODY
        : DeliveryRow.waiting(state);
  }

  private void mark(String id, String actor, @Nullable String holdReason, String reason) {
    transaction.executeWithoutResult(
        status -> {
          var now = lock(id);
          jdbc.sql("update delivery set hold_reason = :reason, waiting = :waiting where id = :id")
              .param("reason", holdReason)
              .param("waiting", waiting(now.state(), holdReason))
              .param("id", id)
              .update();
          chain.append(id, actor, now.state(), now.state(), reason, now.attempt());
        });
  }

  @Override
  public void note(String id, String actor, String reason) {
    transaction.executeWithoutResult(
        status -> {
          var now = current(id);
          chain.append(id, actor, now.state(), now.state(), reason, now.attempt());
        });
  }

  @Override
  public void findings(String id, String stage, List<Finding> found) {
    transaction.executeWithoutResult(
        status -> {
          findings.clear(id, stage);
          findings.add(id, stage, found);
        });
  }

  @Override
  public void addFindings(String id, String stage, List<Finding> found) {
    transaction.executeWithoutResult(status -> findings.add(id, stage, found));
  }

  @Override
  public List<Finding> findings(String id, int limit) {
    return findings.first(id, limit);
  }

  @Override
  public void eachFinding(String id, Consumer<Finding> reader) {
    transaction.executeWithoutResult(status -> findings.each(id, reader));
  }

  @Override
  public long countFindings(String id) {
    return findings.count(id);
  }

  @Override
  public Optional<Delivery> lastInLane(Lane lane) {
    return deliveries.last(lane);
  }

  @Override
  public Optional<Delivery> before(Lane lane, LocalDate businessDate, int sequence) {
    return deliveries.before(lane, businessDate, sequence);
  }

  @Override
  public Optional<Delivery> after(Lane lane, LocalDate businessDate, int sequence) {
    return deliveries.after(lane, businessDate, sequence);
  }

  @Override
  public List<LedgerEvent> events(String id) {
    return chain.of(id);
  }

  @Override
  public ChainProof proveChain() {
    return oneView.execute(status -> chain.prove());
  }

  private Delivery lockClaimed(Delivery claimed) {
    var now = lock(claimed.id());
    if (now.fence() != claimed.fence()) {
      throw new StaleClaimException(claimed.id(), claimed.fence());
    }
    return now;
  }

  private Delivery lock(String id) {
    return deliveries.lock(id).orElseThrow(() -> unknown(id));
  }

  private Delivery current(String id) {
    return deliveries.find(id).orElseThrow(() -> unknown(id));
  }

  private static IllegalArgumentException unknown(String id) {
    return new IllegalArgumentException("no delivery has the id " + id);
  }

  private <T> T in(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }
}
