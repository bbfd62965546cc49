package org.yoyohub.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.ANSWERED;
import static org.yoyohub.core.delivery.DeliveryState.FAILED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.RECEIVED;
import static org.yoyohub.core.delivery.DeliveryState.REFUSED;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.Survey.Count;
import org.yoyohub.core.ledger.Survey.OpenLane;
import org.yoyohub.core.ledger.Survey.Unfetched;

/** What every ledger promises to tell at a glance. */
abstract class LedgerSurveyContract extends LedgerRetriesContract {
  private static final RetryPlan ONCE = new RetryPlan(Duration.ZERO, Duration.ZERO, 1);

  @Test
  void countsByStateWhatIsNotDone() {
    open(aDelivery("done"));
    ledger.move(ledger.move(claim().orElseThrow(), REFUSED, "bad"), ANSWERED, "said so");
    open(aDelivery("a").sequence(2));
    open(aDelivery("b").sequence(3));
    ledger.hold("b", "operator", "wait");
    send("x");

    assertThat(ledger.survey().counts())
        .containsExactly(new Count(RECEIVED, 2, 1), new Count(SENT, 1, 0));
  }

  @Test
  void showsTheHeadOfEachLaneAndDirection() {
    var second = aDelivery("second").sequence(2).build();
    ledger.open(second, "receive", "arrived");
    open(aDelivery("first").sequence(1));
    open(aDelivery("third").sequence(3));
    ledger.hold("third", "operator", "wait");
    open(aDelivery("out-9").in(READY).sequence(9));
    open(aDelivery("out-1").in(READY).sequence(1));
    open(aDelivery("other").from("kenko-131121").of(""));

    var lanes = ledger.survey().lanes();

    assertThat(lanes).extracting(l -> l.head().id()).containsExactly("first", "out-9", "other");
    assertThat(lanes).extracting(OpenLane::isOutbound).containsExactly(false, true, false);
    assertThat(lanes).extracting(OpenLane::waiting).containsExactly(3L, 2L, 1L);
    assertThat(lanes).extracting(OpenLane::held).containsExactly(1L, 0L, 0L);
    assertThat(lanes.get(0).oldest()).isEqualTo(second.openedAt());
    assertThat(lanes.get(0).lane()).isEqualTo(second.lane());
    assertThat(lanes.get(0).head()).isEqualTo(ledger.find("first").orElseThrow());
  }

  @Test
  void showsWhatBlocksALane() {
    open(aDelivery("x").in(READY).sequence(1));
    open(aDelivery("y").in(READY).sequence(2));
    ledger.tryLater(toSend(), "no route", ONCE);

    var lane = ledger.survey().lanes().get(0);

    assertThat(lane.head().state()).isEqualTo(FAILED);
    assertThat(lane.head().tries().trouble()).isEqualTo("no route");
    assertThat(lane.waiting()).isEqualTo(2);
  }

  @Test
  void showsApartWhatIsHeldBesideItsLane() {
    open(aDelivery("late").sequence(1));
    open(aDelivery("gone").in(READY).sequence(1));
    open(aDelivery("next").sequence(2));
    ledger.hold("late", "receive", Ledger.TOO_LATE + " behind");
    ledger.hold("gone", "operator", Ledger.PASSED_BY + ": by letter");

    assertThat(ledger.survey().besideLanes(10)).extracting(Delivery::id).containsExactly("late");
    assertThat(ledger.survey().besideLanes(0)).isEmpty();
    assertThat(ledger.survey().lanes()).extracting(l -> l.head().id()).containsExactly("next");
  }

  @Test
  void countsWhatWasSentBeforeATimeByPartner() {
    send("x");
    send("y");
    ledger.confirm("y", "gate", "fetched");
    var sent = ledger.find("x").orElseThrow().movedAt();

    assertThat(ledger.survey().sentBefore(sent)).isEmpty();
    assertThat(ledger.survey().sentBefore(Instant.now().plusSeconds(60)))
        .containsExactly(new Unfetched("kenko-131113", 1, sent));
  }

  private void send(String id) {
    open(aDelivery(id).in(READY));
    ledger.giveBack(ledger.move(toSend(), SENT, "laid"));
  }

  private Delivery toSend() {
    return ledger.claimOutbound("sender", LONG, "kenko-131113").orElseThrow();
  }
}
