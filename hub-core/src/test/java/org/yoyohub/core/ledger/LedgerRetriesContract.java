package org.yoyohub.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.FAILED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Tries;

/** What every ledger promises of failures: when they are tried again, and how that ends. */
abstract class LedgerRetriesContract extends LedgerClaimsContract {
  private static final RetryPlan SLOWLY =
      new RetryPlan(Duration.ofMinutes(1), Duration.ofMinutes(30), 20);
  private static final RetryPlan AT_ONCE = new RetryPlan(Duration.ZERO, Duration.ZERO, 20);
  private static final RetryPlan ONCE = new RetryPlan(Duration.ZERO, Duration.ZERO, 1);

  @Test
  void waitsBeforeTheNextTryWithItsLane() {
    open(aDelivery("x").in(READY).sequence(1));
    open(aDelivery("y").in(READY).sequence(2));

    var later = ledger.tryLater(claimToSend().orElseThrow(), "refused", SLOWLY);

    assertThat(later.tries().inVain()).isEqualTo(1);
    assertThat(later.tries().trouble()).isEqualTo("refused");
    assertThat(later.tries().next()).isAfter(Instant.now().plusSeconds(30));
    assertThat(claimToSend()).isEmpty();

    ledger.resend("x", "operator", "they are back");
    assertThat(claimToSend().orElseThrow().id()).isEqualTo("x");
    assertThat(ledger.find("x").orElseThrow().tries()).isEqualTo(Tries.NONE);
  }

  @Test
  void takesUpAgainWhatWaitedLongEnough() {
    open(aDelivery("x").in(READY));
    ledger.tryLater(claimToSend().orElseThrow(), "refused", AT_ONCE);

    var again = claimToSend().orElseThrow();

    assertThat(again.tries().inVain()).isEqualTo(1);
    assertThat(ledger.tryLater(again, "refused", AT_ONCE).tries().inVain()).isEqualTo(2);
  }

  @Test
  void failsWhatWasTriedOutAndKeepsItsLaneUntilItIsSentAgain() {
    open(aDelivery("x").in(READY).sequence(1));
    open(aDelivery("y").in(READY).sequence(2));

    var failed = ledger.tryLater(claimToSend().orElseThrow(), "no route", ONCE);

    assertThat(failed.state()).isEqualTo(FAILED);
    assertThat(failed.tries().trouble()).isEqualTo("no route");
    assertThat(claimToSend()).isEmpty();

    ledger.resend("x", "operator", "the route is there");
    ledger.giveBack(ledger.move(claimToSend().orElseThrow(), SENT, "sent"));
    assertThat(claimToSend().orElseThrow().id()).isEqualTo("y");
  }

  @Test
  void letsALanePassAFailedDeliveryThatAnOperatorGaveUp() {
    open(aDelivery("x").in(READY).sequence(1));
    open(aDelivery("y").in(READY).sequence(2));
    ledger.tryLater(claimToSend().orElseThrow(), "no route", ONCE);

    ledger.hold("x", "operator", Ledger.PASSED_BY + ": sent by letter");

    assertThat(claimToSend().orElseThrow().id()).isEqualTo("y");
  }

  @Test
  void holdsAnInboundDeliveryThatWasTriedOut() {
    open(aDelivery("a"));

    var held = ledger.tryLater(claim().orElseThrow(), "disk", ONCE);

    assertThat(held.holdReason()).contains("disk");
    assertThat(claim()).isEmpty();
    ledger.release("a", "operator", "there is room again");
    assertThat(claim()).isPresent();
  }

  @Test
  void refusesToTryLaterForAGhost() {
    open(aDelivery("a"));
    var ghost = ledger.claimInbound("ghost", OVER).orElseThrow();
    claim();

    assertStale(() -> ledger.tryLater(ghost, "late", SLOWLY));
    assertStale(() -> ledger.findings(ghost, "stage", List.of()));
    assertStale(() -> ledger.addFindings(ghost, "stage", List.of()));
  }
}
