package org.yoyohub.core.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.formats.finding.Finding;

/**
 * The one account of every delivery. Routes and jobs meet here and nowhere else.
 *
 * <p>Every change is an event with when, who, why and the attempt, chained by hash. A change made
 * with an old fence is refused with {@link StaleClaimException}. Called inside a transaction it
 * takes part in it.
 */
public interface Ledger {
  /** The hold of a file whose name came before with other bytes. */
  String NAME_TAKEN = "F018";

  /** The hold of a file that waits for an earlier number of its lane. */
  String GAP = "F019";

  /** The hold of a file that came behind a later number of its lane. */
  String TOO_LATE = "F020";

  /** The hold of a file that an operator let its lane pass by. */
  String PASSED_BY = "passed by";

  /** A delivery that so many claims were lost over, one after the other, is set aside. */
  int LOST_CLAIMS = 3;

  /** Whether a hold is of a file that nothing in its lane need wait for. */
  static boolean standsBesideItsLane(String holdReason) {
    return holdReason.startsWith(NAME_TAKEN)
        || holdReason.startsWith(TOO_LATE)
        || holdReason.startsWith(PASSED_BY);
  }

  /**
   * Opens a delivery in its first state; false when its id is already there, and nothing happened.
   */
  boolean open(Delivery delivery, String actor, String reason);

  Optional<Delivery> find(String id);

  /** The deliveries that match, newest first unless the query says otherwise. */
  List<Delivery> list(DeliveryQuery query);

  /**
   * The next inbound delivery that waits for a job: not held, not leased, first in its lane. The
   * partners take turns, and their lanes among them, so that nobody waits for another's many files.
   * One that {@value #LOST_CLAIMS} claims were lost over is held instead.
   */
  Optional<Delivery> claimInbound(String owner, Duration lease);

  /** The next delivery that waits to be sent to a partner, oldest first in its lane. */
  Optional<Delivery> claimOutbound(String owner, Duration lease, String partner);

  /** The partners that something waits to be sent to, be it now or later. */
  List<String> partnersToServe();

  /** What is open, at a glance. */
  Survey survey();

  /** Keeps a claim alive. */
  void renew(Delivery claimed, Duration lease);

  /** Gives a claim back without a move, so that another may take it at once. */
  void giveBack(Delivery claimed);

  /**
   * Gives a claim back after a failure. It is taken up again after the plan's pause; tried out, an
   * outbound delivery is FAILED, an inbound one is held. Its lane waits in either case.
   */
  Delivery tryLater(Delivery claimed, String trouble, RetryPlan plan);

  /** Puts what failed, or waits for its next try, in line again at once. */
  void resend(String id, String actor, String reason);

  /** Notes that its partner has a sent delivery; false when it was not SENT. */
  boolean confirm(String id, String actor, String reason);

  /** Puts what was sent, and is not there any more, in line again; false when it was not SENT. */
  boolean sendAgain(String id, String actor, String reason);

  /** Those of some payloads' digests that any delivery has. */
  Set<String> knownPayloads(Collection<String> sha256s);

  /**
   * Ends the leases of an owner that is known to be gone; what it had in hand may be taken at once.
   *
   * @param owner all whose names begin so
   */
  int endLeases(String owner);

  /** Moves a claimed delivery on; the claim stays. Returns it as it stands now. */
  Delivery move(Delivery claimed, DeliveryState to, String reason);

  /** Stores what became of the records. */
  Delivery balance(Delivery claimed, Balance balance);

  /** Remembers which version of the contract read it. */
  Delivery readWith(Delivery claimed, String contractVersion);

  /**
   * Sets a delivery aside for an operator; its lane waits behind it, unless it {@link
   * #standsBesideItsLane has no place there}.
   */
  void hold(String id, String actor, String reason);

  void release(String id, String actor, String reason);

  /** Writes an event without a move: seen again, sent again. */
  void note(String id, String actor, String reason);

  /** Replaces the findings of a delivery that were made at this stage (verify, stage, apply). */
  void findings(Delivery claimed, String stage, List<Finding> findings);

  /** Adds findings; for streams that hand them over in portions. */
  void addFindings(Delivery claimed, String stage, List<Finding> findings);

  /** The first findings of a delivery by line, at most so many. */
  List<Finding> findings(String id, int limit);

  /** Hands every finding over in the order of lines, streaming. */
  void eachFinding(String id, java.util.function.Consumer<Finding> reader);

  long countFindings(String id);

  /**
   * The inbound delivery of the lane that came in last by business date and sequence, refused ones
   * left out.
   */
  Optional<Delivery> lastInLane(Lane lane);

  /**
   * The inbound delivery that stands right before a position of the lane, whatever became of it;
   * duplicates left out.
   */
  Optional<Delivery> before(Lane lane, LocalDate businessDate, int sequence);

  /** The inbound delivery that stands right after a position of the lane; duplicates left out. */
  Optional<Delivery> after(Lane lane, LocalDate businessDate, int sequence);

  List<LedgerEvent> events(String id);

  /** Proves the chain from the first event to the head, and each delivery by its last event. */
  ChainProof proveChain();
}
