package org.yoyohub.core.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yoyohub.core.delivery.DeliveryState.FAILED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.RECEIVED;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.core.delivery.TestDelivery;
import org.yoyohub.core.ledger.LedgerEvent;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.receive.LaneKeeper.Refusal;

/** What an operator's verbs promise, whatever ledger stands below. */
abstract class LaneKeeperContract extends ReceivingContract {
  private static final String WHO = "operator hana";
  private static final RetryPlan ONCE = new RetryPlan(Duration.ZERO, Duration.ZERO, 1);
  private static final RetryPlan SLOWLY =
      new RetryPlan(Duration.ofMinutes(1), Duration.ofMinutes(30), 20);
  private static final Lane LANE = new Lane(PARTNER, "A_011-001_IF", "131113");
  private LaneKeeper keeper;

  @BeforeEach
  void aKeeper() {
    keeper = new LaneKeeper(ledger, books.transaction());
  }

  @Test
  void releasesWithAFileTheOnesThatWaitedOnlyForIt() throws IOException {
    drop(1, "one");
    var third = drop(3, "three").delivery();
    var fourth = drop(4, "four").delivery();
    var sixth = drop(6, "six").delivery();

    assertThat(keeper.release(third, WHO, "two was never sent")).containsExactly(third, fourth);

    assertThat(get(fourth).isHeld()).isFalse();
    assertThat(get(sixth).holdReason()).startsWith("F019 連番5");
    assertThat(ledger.events(fourth)).last().satisfies(LaneKeeperContract::isTheOperators);
    assertThat(find(drop(2, "two after all")).holdReason()).startsWith("F020");
  }

  private static void isTheOperators(LedgerEvent event) {
    assertThat(event.actor()).isEqualTo(WHO);
    assertThat(event.reason()).isEqualTo("two was never sent");
  }

  @Test
  void unblocksALaneThatWaitsForAMissingFile() throws IOException {
    var third = drop(3, "three").delivery();
    var fourth = drop(4, "four").delivery();

    var unblocked = keeper.unblock(LANE, WHO, "they began with three");

    assertThat(unblocked.released()).containsExactly(third, fourth);
    assertThat(unblocked.passedBy()).isEmpty();
    assertThat(unblocked.next()).containsExactly(third);
    assertThat(claim().orElseThrow().id()).isEqualTo(third);
  }

  @Test
  void passesByAFileThatCouldNotBeSent() {
    open(aDelivery("x").in(READY).sequence(1));
    open(aDelivery("y").in(READY).sequence(2));
    ledger.tryLater(claimToSend(), "no route", ONCE);

    var unblocked = keeper.unblock(LANE, WHO, "sent by letter");

    assertThat(unblocked.passedBy()).containsExactly("x");
    assertThat(unblocked.next()).containsExactly("y");
    assertThat(get("x").state()).isEqualTo(FAILED);
    assertThat(get("x").holdReason()).isEqualTo("passed by: sent by letter");
    assertThat(claimToSend().id()).isEqualTo("y");
  }

  @Test
  void unblocksBothDirectionsOfALane() {
    open(aDelivery("in").sequence(1));
    open(aDelivery("out").in(READY).sequence(1));
    keeper.hold("in", WHO, "wait");
    keeper.hold("out", WHO, "wait");

    assertThat(keeper.unblock(LANE, WHO, "go").released()).containsExactlyInAnyOrder("in", "out");
  }

  @Test
  void saysThatNothingBlocksALane() throws IOException {
    drop(1, "one");

    refuses(() -> keeper.unblock(LANE, WHO, "go"), "nothing first in this lane");
    refuses(() -> keeper.unblock(new Lane("nobody", "", ""), WHO, "go"), "nothing first");
  }

  @Test
  void holdsWithWordsThatTheHubNeverReleasesByItself() throws IOException {
    var second = drop(2, "two").delivery();
    keeper.release(second, WHO, "look at it");
    keeper.hold(second, WHO, "F019 looks like a gap");

    drop(1, "one");

    assertThat(get(second).holdReason()).isEqualTo("operator hana: F019 looks like a gap");
    refuses(() -> keeper.hold(second, WHO, "again"), "held already: operator hana");
  }

  @Test
  void leavesALateFileBesideItsLaneForGood() throws IOException {
    drop(PARTNER, 2, 1, "next day");
    var late = drop(PARTNER, 1, 1, "late").delivery();
    assertThat(ledger.survey().besideLanes(10)).hasSize(1);

    keeper.hold(late, WHO, "not needed any more");

    assertThat(ledger.survey().besideLanes(10)).isEmpty();
    assertThat(get(late).holdReason()).startsWith("passed by: operator hana: not needed");
    refuses(() -> keeper.hold(late, WHO, "again"), "held already");
  }

  @Test
  void holdsNothingThatIsDone() {
    open(aDelivery("a"));
    answer();
    open(aDelivery("x").in(READY));
    ledger.tryLater(claimToSend(), "no route", ONCE);

    refuses(() -> keeper.hold("a", WHO, "late"), "it is ANSWERED");
    refuses(() -> keeper.hold("x", WHO, "late"), "it is FAILED");
  }

  @Test
  void sendsAgainWhatFailedOrWaits() {
    open(aDelivery("x").in(READY).sequence(1));
    open(aDelivery("y").in(READY).sequence(2));
    ledger.tryLater(claimToSend(), "no route", ONCE);
    keeper.resend("x", WHO, "the route is there");
    ledger.tryLater(claimToSend(), "no route", SLOWLY);
    keeper.resend("x", WHO, "at once, please");

    assertThat(claimToSend().id()).isEqualTo("x");
    refuses(() -> keeper.resend("y", WHO, "it is late"), "it is READY");
  }

  @Test
  void releasesOnlyWhatIsHeld() {
    open(aDelivery("a").of("").withoutDay());

    refuses(() -> keeper.release("a", WHO, "why not"), "it is not held");
    keeper.hold("a", WHO, "what is it");
    assertThat(keeper.release("a", WHO, "nothing special")).containsExactly("a");
    assertThat(get("a").state()).isEqualTo(RECEIVED);
    assertThatThrownBy(() -> keeper.release("nobody", WHO, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refuses(ThrowingCallable verb, String why) {
    assertThatThrownBy(verb).isInstanceOf(Refusal.class).hasMessageContaining(why);
  }

  private void open(TestDelivery delivery) {
    assertThat(ledger.open(delivery.build(), "receive", "arrived")).isTrue();
  }

  private Delivery get(String id) {
    return ledger.find(id).orElseThrow();
  }

  private Delivery claimToSend() {
    return ledger.claimOutbound("sender", Duration.ofMinutes(1), PARTNER).orElseThrow();
  }
}
