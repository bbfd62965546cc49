package org.yoyohub.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yoyohub.core.delivery.DeliveryState.ANSWERED;
import static org.yoyohub.core.delivery.DeliveryState.CONFIRMED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.REFUSED;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.core.delivery.DeliveryState.VERIFIED;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.TestDelivery;

/**
 * What every ledger promises of claims: who may take which delivery, when, and what becomes of
 * failures.
 */
abstract class LedgerClaimsContract {
  protected static final Duration LONG = Duration.ofMinutes(5);
  protected static final Duration OVER = Duration.ofSeconds(-1);
  protected Ledger ledger;

  /** An empty ledger. */
  protected abstract Ledger emptyLedger();

  @BeforeEach
  void begin() {
    ledger = emptyLedger();
  }

  @Test
  void leasesADeliveryToOne() {
    open(aDelivery("a"));

    assertThat(claim()).isPresent();
    assertThat(claim()).isEmpty();
  }

  @Test
  void givesADeliveryToAnotherWhenTheLeaseIsOver() {
    open(aDelivery("a"));
    var ghost = ledger.claimInbound("ghost", OVER).orElseThrow();
    var next = claim().orElseThrow();

    assertThat(next.fence()).isEqualTo(ghost.fence() + 1);
    assertStale(() -> ledger.move(ghost, VERIFIED, "too late"));
    assertStale(() -> ledger.balance(ghost, Balance.NONE));
    assertStale(() -> ledger.readWith(ghost, "1"));
    assertStale(() -> ledger.renew(ghost, LONG));
    assertStale(() -> ledger.giveBack(ghost));
    assertThat(ledger.events("a")).hasSize(1);
  }

  @Test
  void keepsAClaimAlive() {
    open(aDelivery("a"));
    var claimed = ledger.claimInbound("worker", OVER).orElseThrow();

    ledger.renew(claimed, LONG);

    assertThat(claim()).isEmpty();
  }

  @Test
  void takesAClaimBack() {
    open(aDelivery("a"));
    ledger.giveBack(claim().orElseThrow());

    assertThat(claim()).isPresent();
  }

  @Test
  void claimsALaneInItsOrder() {
    open(aDelivery("late").day(2).sequence(1));
    open(aDelivery("second").sequence(2));
    open(aDelivery("first").sequence(1));

    assertThat(answerAll()).containsExactly("first", "second", "late");
  }

  @Test
  void letsLanesGoIndependently() {
    open(aDelivery("a"));
    open(aDelivery("b").from("kenko-131121"));
    open(aDelivery("c").of("A_021-001_IF"));

    assertThat(List.of(claim(), claim(), claim())).allMatch(Optional::isPresent);
  }

  @Test
  void letsAPartnerThatSendsMuchWaitForItself() {
    for (int i = 1; i <= 3; i++) {
      open(aDelivery("a" + i).of("A_011-001_IF").sequence(i));
      open(aDelivery("b" + i).of("A_021-001_IF").sequence(i));
      open(aDelivery("c" + i).of("A_031-001_IF").sequence(i));
    }
    ledger.move(claim().orElseThrow(), REFUSED, "bad");
    open(aDelivery("late").from("kenko-131121"));

    assertThat(claim().orElseThrow().id()).isEqualTo("late");
    assertThat(List.of(claim().orElseThrow(), claim().orElseThrow()))
        .as("of the one that sends much, lane after lane")
        .extracting(Delivery::interfaceId)
        .containsExactlyInAnyOrder("A_021-001_IF", "A_031-001_IF");
  }

  @Test
  void blocksALaneBehindAHeldDelivery() {
    open(aDelivery("a").sequence(1));
    open(aDelivery("b").sequence(2));
    open(aDelivery("c").from("kenko-131121"));
    ledger.hold("a", "operator", "look at it");

    assertThat(claim().orElseThrow().id()).isEqualTo("c");
    assertThat(claim()).isEmpty();

    ledger.release("a", "operator", "looked at");
    assertThat(claim().orElseThrow().id()).isEqualTo("a");
  }

  @Test
  void letsALanePassWhatHasNoPlaceInIt() {
    open(aDelivery("a").sequence(1));
    open(aDelivery("b").sequence(2));
    ledger.hold("a", "receive", Ledger.NAME_TAKEN + " other bytes");
    assertThat(claim().orElseThrow().id()).isEqualTo("b");

    ledger.release("a", "operator", "it counts after all");
    assertThat(claim().orElseThrow().id()).isEqualTo("a");
  }

  @Test
  void doesNotBlockALaneBeforeAHeldDelivery() {
    open(aDelivery("b").sequence(2));
    ledger.hold("b", "receive", "F019 gap");
    open(aDelivery("a").sequence(1));

    assertThat(claim().orElseThrow().id()).isEqualTo("a");
  }

  @Test
  void sendsTheOldestOfALaneFirst() {
    open(aDelivery("in"));
    open(aDelivery("x").in(READY).sequence(9));
    open(aDelivery("y").in(READY).sequence(1));
    open(aDelivery("other").in(READY).from("kenko-131121"));

    assertThat(ledger.partnersToServe()).containsExactly("kenko-131113", "kenko-131121");
    var first = claimToSend().orElseThrow();
    assertThat(first.id()).isEqualTo("x");
    assertThat(claimToSend()).isEmpty();

    ledger.giveBack(ledger.move(first, SENT, "sent"));
    assertThat(claimToSend().orElseThrow().id()).isEqualTo("y");
    assertThat(ledger.claimOutbound("sender", LONG, "kenko-131121").orElseThrow().id())
        .isEqualTo("other");
  }

  @Test
  void confirmsOnce() {
    open(aDelivery("x").in(READY));
    assertThat(ledger.confirm("x", "gate", "too soon")).isFalse();
    ledger.giveBack(ledger.move(claimToSend().orElseThrow(), SENT, "sent"));

    assertThat(ledger.confirm("x", "gate", "fetched")).isTrue();
    assertThat(ledger.confirm("x", "gate", "fetched again")).isFalse();

    assertThat(ledger.find("x").orElseThrow().state()).isEqualTo(CONFIRMED);
    assertThat(ledger.events("x")).hasSize(3);
  }

  @Test
  void setsAsideWhatOneWorkerAfterTheOtherFallsOver() {
    open(aDelivery("poison").sequence(1));
    for (int i = 0; i < Ledger.LOST_CLAIMS; i++) {
      assertThat(ledger.claimInbound("node/" + i, OVER).orElseThrow().id()).isEqualTo("poison");
    }

    open(aDelivery("other").from("kenko-131121"));
    assertThat(claim().orElseThrow().id()).isEqualTo("other");
    assertThat(claim()).isEmpty();
    assertThat(ledger.find("poison").orElseThrow().holdReason()).startsWith("fault POISON");
  }

  @Test
  void countsNoClaimAsLostThatItsOwnerTakesUpAgain() {
    open(aDelivery("a"));

    for (int i = 0; i < 2 * Ledger.LOST_CLAIMS; i++) {
      assertThat(ledger.claimInbound("node/1", OVER)).isPresent();
    }
  }

  @Test
  void forgetsLostClaimsWhenADeliveryMoves() {
    open(aDelivery("a"));
    ledger.claimInbound("node/1", OVER);
    ledger.claimInbound("node/2", OVER);
    ledger.move(ledger.claimInbound("node/3", OVER).orElseThrow(), VERIFIED, "");

    assertThat(ledger.claimInbound("worker", OVER)).isPresent();
    assertThat(claim()).isPresent();
  }

  @Test
  void endsTheLeasesOfANodeThatIsGone() {
    open(aDelivery("a"));
    open(aDelivery("b").from("kenko-131121"));
    var ghost = ledger.claimInbound("north/1", LONG).orElseThrow();
    ledger.claimInbound("south/1", LONG);

    assertThat(ledger.endLeases("north/")).isEqualTo(1);

    assertThat(claim().orElseThrow().id()).isEqualTo("a");
    assertThat(claim()).isEmpty();
    assertStale(() -> ledger.move(ghost, VERIFIED, "too late"));
  }

  protected void open(TestDelivery delivery) {
    assertThat(ledger.open(delivery.build(), "receive", "arrived")).isTrue();
  }

  protected Optional<Delivery> claim() {
    return ledger.claimInbound("worker", LONG);
  }

  private List<String> answerAll() {
    var order = new ArrayList<String>();
    for (var next = claim(); next.isPresent(); next = claim()) {
      order.add(next.get().id());
      ledger.move(ledger.move(next.get(), REFUSED, "bad"), ANSWERED, "said so");
    }
    return order;
  }

  protected static void assertStale(Runnable write) {
    assertThatThrownBy(write::run).isInstanceOf(StaleClaimException.class);
  }

  protected Optional<Delivery> claimToSend() {
    return ledger.claimOutbound("sender", LONG, "kenko-131113");
  }
}
