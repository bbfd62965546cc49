package org.yoyohub.core.ledger.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
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
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.ledger.Survey;
import org.yoyohub.formats.finding.Finding;

/**
 * The ledger in a database. Every change is one transaction, or takes part in the one that runs;
 * the chain's head is locked last in it.
 */
public final class JdbcLedger implements Ledger {
  private final JdbcDeliveries deliveries;
  private final JdbcClaims claims;
  private final JdbcFindings findings;
  private final JdbcMoves moves;
  private final JdbcChain chain;
  private final JdbcSurvey survey;
  private final TransactionTemplate transaction;
  private final TransactionTemplate oneView;

  public JdbcLedger(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
    var jdbc = JdbcClient.create(dataSource);
    this.deliveries = new JdbcDeliveries(jdbc);
    this.claims = new JdbcClaims(jdbc);
    this.findings = new JdbcFindings(dataSource);
    this.chain = new JdbcChain(jdbc, clock);
    this.survey = new JdbcSurvey(jdbc);
    this.moves = new JdbcMoves(jdbc, deliveries, chain, clock);
    this.transaction = new TransactionTemplate(transactions);
    this.oneView = new TransactionTemplate(transactions);
    this.oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.oneView.setReadOnly(true);
  }

  @Override
  public boolean open(Delivery delivery, String actor, String reason) {
    return in(() -> moves.open(delivery, actor, reason));
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
    return claim(claims::nextInbound, owner, lease);
  }

  @Override
  public Optional<Delivery> claimOutbound(String owner, Duration lease, String partner) {
    return claim(() -> claims.nextOutbound(partner), owner, lease);
  }

  @Override
  public List<String> partnersToServe() {
    return claims.partnersToServe();
  }

  @Override
  public Survey survey() {
    return survey;
  }

  /** The next one that may be worked on; those that workers fall over are set aside on the way. */
  private Optional<Delivery> claim(
      Supplier<Optional<Delivery>> next, String owner, Duration lease) {
    var claimed = in(() -> take(next.get(), owner, lease));
    while (claimed.filter(Delivery::isHeld).isPresent()) {
      claimed = in(() -> take(next.get(), owner, lease));
    }
    return claimed;
  }

  private Optional<Delivery> take(Optional<Delivery> next, String owner, Duration lease) {
    return next.filter(d -> claims.take(d, owner, lease))
        .map(d -> moves.current(d.id()))
        .map(d -> claims.isPoison(d) ? setAside(d, owner) : d);
  }

  private Delivery setAside(Delivery poison, String owner) {
    var reason = "fault POISON: " + LOST_CLAIMS + " claims were lost over it";
    moves.mark(poison.id(), owner, reason, reason);
    claims.giveBack(poison);
    return moves.current(poison.id());
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
  public int endLeases(String owner) {
    return claims.endLeases(owner);
  }

  @Override
  public Delivery move(Delivery claimed, DeliveryState to, String reason) {
    return in(() -> moves.move(claimed, to, reason));
  }

  @Override
  public Delivery tryLater(Delivery claimed, String trouble, RetryPlan plan) {
    return in(() -> moves.tryLater(claimed, trouble, plan));
  }

  @Override
  public void resend(String id, String actor, String reason) {
    transaction.executeWithoutResult(status -> moves.resend(id, actor, reason));
  }

  @Override
  public boolean confirm(String id, String actor, String reason) {
    return in(() -> moves.confirm(id, actor, reason));
  }

  @Override
  public boolean sendAgain(String id, String actor, String reason) {
    return in(() -> moves.sendAgain(id, actor, reason));
  }

  @Override
  public Set<String> knownPayloads(Collection<String> sha256s) {
    return deliveries.knownPayloads(sha256s);
  }

  @Override
  public Delivery balance(Delivery claimed, Balance balance) {
    claims.balance(claimed, balance);
    return moves.current(claimed.id());
  }

  @Override
  public Delivery readWith(Delivery claimed, String contractVersion) {
    claims.readWith(claimed, contractVersion);
    return moves.current(claimed.id());
  }

  @Override
  public void hold(String id, String actor, String reason) {
    transaction.executeWithoutResult(status -> moves.mark(id, actor, reason, reason));
  }

  @Override
  public void release(String id, String actor, String reason) {
    transaction.executeWithoutResult(status -> moves.mark(id, actor, null, reason));
  }

  @Override
  public void note(String id, String actor, String reason) {
    transaction.executeWithoutResult(status -> moves.note(id, actor, reason));
  }

  @Override
  public void findings(Delivery claimed, String stage, List<Finding> found) {
    transaction.executeWithoutResult(
        status -> {
          claims.require(claimed);
          findings.clear(claimed.id(), stage);
          findings.add(claimed.id(), stage, found);
        });
  }

  @Override
  public void addFindings(Delivery claimed, String stage, List<Finding> found) {
    transaction.executeWithoutResult(
        status -> {
          claims.require(claimed);
          findings.add(claimed.id(), stage, found);
        });
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

  private <T> T in(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }
}
