package org.yoyohub.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yoyohub.core.delivery.DeliveryState.ANSWERED;
import static org.yoyohub.core.delivery.DeliveryState.APPLIED;
import static org.yoyohub.core.delivery.DeliveryState.DUPLICATE;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.REFUSED;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.core.delivery.DeliveryState.STAGED;
import static org.yoyohub.core.delivery.DeliveryState.VERIFIED;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** What every ledger promises: what it keeps, moves, finds and proves. */
public abstract class LedgerContract extends LedgerSurveyContract {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);

  @Test
  void keepsWhatWasOpened() {
    var delivery = aDelivery("a").build();

    assertThat(ledger.open(delivery, "receive", "arrived")).isTrue();

    assertThat(ledger.find("a")).contains(delivery);
    assertThat(ledger.find("b")).isEmpty();
    assertThat(ledger.events("a"))
        .singleElement()
        .satisfies(e -> assertThat(e.from()).isNull())
        .satisfies(e -> assertThat(e.reason()).isEqualTo("arrived"));
  }

  @Test
  void opensAnIdOnce() {
    open(aDelivery("a"));

    assertThat(ledger.open(aDelivery("a").sequence(9).build(), "receive", "again")).isFalse();

    assertThat(ledger.find("a").orElseThrow().sequence()).isEqualTo(1);
    assertThat(ledger.events("a")).hasSize(1);
  }

  @Test
  void keepsADeliveryWhoseNameToldNothing() {
    open(aDelivery("a").of("").withoutDay());
    open(aDelivery("b").of("").withoutDay());

    assertThat(ledger.find("a").orElseThrow().businessDate()).isNull();
    assertThat(claim()).hasValueSatisfying(d -> assertThat(d.id()).isEqualTo("a"));
    assertThat(claim()).isEmpty();
  }

  @Test
  void walksTheWholeLife() {
    open(aDelivery("a"));
    var claimed = claim().orElseThrow();

    for (var to : List.of(VERIFIED, STAGED, APPLIED, ANSWERED)) {
      claimed = ledger.move(claimed, to, "went on");
    }

    assertThat(ledger.find("a").orElseThrow().state()).isEqualTo(ANSWERED);
    assertThat(ledger.events("a")).extracting(LedgerEvent::actor).contains("worker");
    assertThat(ledger.events("a")).hasSize(5);
    assertThat(ledger.proveChain().holds()).isTrue();
  }

  @Test
  void refusesAMoveThatIsNoPartOfTheLife() {
    open(aDelivery("a"));
    var claimed = claim().orElseThrow();

    assertThatThrownBy(() -> ledger.move(claimed, ANSWERED, "too soon"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ledger.find("a").orElseThrow().state()).isEqualTo(DeliveryState.RECEIVED);
  }

  @Test
  void remembersBalanceAndContract() {
    open(aDelivery("a"));
    var claimed = claim().orElseThrow();

    ledger.readWith(claimed, "provisional 1");
    var now = ledger.balance(claimed, new Balance(10, 7, 1, 2, 0));

    assertThat(now.contractVersion()).isEqualTo("provisional 1");
    assertThat(ledger.find("a").orElseThrow().balance()).isEqualTo(new Balance(10, 7, 1, 2, 0));
  }

  @Test
  void notesWithoutAMove() {
    open(aDelivery("a"));

    ledger.note("a", "receive", "seen again");

    assertThat(ledger.events("a"))
        .last()
        .satisfies(e -> assertThat(e.from()).isEqualTo(e.to()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("seen again"));
    assertThatThrownBy(() -> ledger.note("nobody", "receive", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sendsAgainWhatWasSentAndNothingElse() {
    open(aDelivery("x").in(READY));
    assertThat(ledger.sendAgain("x", "operator", "too soon")).isFalse();
    ledger.giveBack(ledger.move(toSend(), SENT, "laid"));

    assertThat(ledger.sendAgain("x", "operator", "gone from its folder")).isTrue();

    assertThat(found("x").state()).isEqualTo(READY);
    assertThat(ledger.events("x")).last().satisfies(e -> assertThat(e.from()).isEqualTo(SENT));
    ledger.giveBack(ledger.move(toSend(), SENT, "laid again"));
    ledger.confirm("x", "gate", "fetched");
    assertThat(ledger.sendAgain("x", "operator", "too late")).isFalse();
    assertThat(ledger.proveChain().holds()).isTrue();
  }

  private Delivery toSend() {
    return ledger.claimOutbound("sender", LONG, "kenko-131113").orElseThrow();
  }

  @Test
  void knowsWhichPayloadsItsDeliveriesHave() {
    open(aDelivery("a"));
    open(aDelivery("b").in(READY));
    var a = found("a").payload().sha256();
    var b = found("b").payload().sha256();

    assertThat(ledger.knownPayloads(List.of(a, "00", b))).containsExactlyInAnyOrder(a, b);
    assertThat(ledger.knownPayloads(List.of("00"))).isEmpty();
    assertThat(ledger.knownPayloads(List.of())).isEmpty();
  }

  @Test
  void listsTheNewestFirstAndByWhatIsAsked() {
    open(aDelivery("a"));
    open(aDelivery("b").day(2).answering("a"));
    open(aDelivery("c").from("kenko-131121"));
    ledger.hold("c", "operator", "why not");

    assertThat(ids(ledger.list(DeliveryQuery.any(10)))).containsExactly("c", "b", "a");
    assertThat(ids(ledger.list(DeliveryQuery.any(1)))).containsExactly("c");
    assertThat(ids(ledger.list(DeliveryQuery.answering("a")))).containsExactly("b");
    assertThat(ids(ledger.list(asking(FIRST_DAY, null)))).containsExactly("c", "a");
    assertThat(ids(ledger.list(asking(null, true)))).containsExactly("c");
    assertThat(ids(ledger.list(asking(null, false)))).containsExactly("b", "a");
  }

  @Test
  void knowsTheLastOfALaneAndItsNeighbours() {
    open(aDelivery("a").sequence(1));
    open(aDelivery("c").sequence(3));
    open(aDelivery("twin").sequence(3));
    open(aDelivery("again").sequence(4).in(DUPLICATE));
    open(aDelivery("out").sequence(5).in(READY));
    var lane = aDelivery("x").build().lane();

    assertThat(ledger.lastInLane(lane).orElseThrow().id()).isEqualTo("c");
    assertThat(ledger.before(lane, FIRST_DAY, 3).orElseThrow().id()).isEqualTo("a");
    assertThat(ledger.after(lane, FIRST_DAY, 1).orElseThrow().id()).isEqualTo("c");
    assertThat(ledger.before(lane, FIRST_DAY, 1)).isEmpty();
    assertThat(ledger.after(lane, FIRST_DAY, 3)).isEmpty();
    assertThat(ledger.before(lane, FIRST_DAY.plusDays(1), 1)).isPresent();
  }

  @Test
  void leavesARefusedDeliveryOutOfTheLastInLane() {
    open(aDelivery("a").sequence(1));
    ledger.giveBack(ledger.move(ledger.move(claimed(), REFUSED, "bad"), ANSWERED, "said so"));
    var lane = aDelivery("x").build().lane();

    assertThat(ledger.lastInLane(lane)).isEmpty();
    assertThat(ledger.before(lane, FIRST_DAY, 2).orElseThrow().id()).isEqualTo("a");
  }

  @Test
  void replacesTheFindingsOfAStage() {
    open(aDelivery("a"));
    ledger.findings(found("a"), "verify", List.of(finding(0)));
    ledger.addFindings(found("a"), "stage", List.of(finding(9), finding(3)));
    ledger.findings(found("a"), "verify", List.of(finding(1)));

    var seen = new ArrayList<Long>();
    ledger.eachFinding("a", f -> seen.add(f.line()));

    assertThat(seen).containsExactly(1L, 3L, 9L);
    assertThat(ledger.countFindings("a")).isEqualTo(3);
    assertThat(ledger.findings("a", 2)).containsExactly(finding(1), finding(3));
    assertThat(ledger.countFindings("b")).isZero();
  }

  @Test
  void handsOverMoreFindingsThanFitInOnePortion() {
    open(aDelivery("a"));
    ledger.addFindings(
        found("a"), "stage", IntStream.rangeClosed(1, 2500).mapToObj(i -> finding(i)).toList());

    var seen = new ArrayList<Long>();
    ledger.eachFinding("a", f -> seen.add(f.line()));

    assertThat(seen).hasSize(2500).isSorted();
  }

  @Test
  void provesAnEmptyChain() {
    assertThat(ledger.proveChain()).isEqualTo(new ChainProof(0, null, "", List.of()));
  }

  private Delivery found(String id) {
    return ledger.find(id).orElseThrow();
  }

  private Delivery claimed() {
    return claim().orElseThrow();
  }

  private static Finding finding(long line) {
    return new Finding(line, line == 0 ? null : "氏名", FindingCode.I003, "100");
  }

  private static List<String> ids(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::id).toList();
  }

  private static DeliveryQuery asking(LocalDate day, Boolean held) {
    return new DeliveryQuery(null, null, null, day, null, null, held, 10, 0);
  }
}
