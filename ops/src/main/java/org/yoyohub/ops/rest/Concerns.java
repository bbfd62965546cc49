package org.yoyohub.ops.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.Survey.Unfetched;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.partner.Pauses.Pause;
import org.yoyohub.core.partner.Transport;
import org.yoyohub.routes.Troubles;
import org.yoyohub.routes.Troubles.Trouble;

/** Gathers what does not go on by itself, or not yet, so that an operator sees it in one list. */
final class Concerns {
  private static final int MOST = 1000;

  private final Ledger ledger;
  private final Pauses pauses;
  private final Troubles troubles;
  private final Agreements agreements;
  private final Clock clock;

  Concerns(Ledger ledger, Pauses pauses, Troubles troubles, Agreements agreements, Clock clock) {
    this.ledger = ledger;
    this.pauses = pauses;
    this.troubles = troubles;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** All of them; a lane that waits for its paused partner is told by the pause. */
  List<Attention> with(List<LaneView> lanes) {
    var blocked = lanes.stream().filter(l -> l.blocked() && !l.state().equals("paused"));
    return Stream.of(
            blocked.map(Concerns::of),
            ledger.survey().besideLanes(MOST).stream().map(Concerns::beside),
            pauses.all().stream().map(Concerns::of),
            troubles.all().stream().map(Concerns::of),
            unfetched())
        .flatMap(some -> some)
        .toList();
  }

  private static Attention of(LaneView lane) {
    return new Attention(
        lane.state(), lane.partner(), lane.lane(), lane.why(), lane.oldest(), lane.remedy());
  }

  private static Attention beside(Delivery held) {
    return new Attention(
        "beside",
        held.partner(),
        held.id(),
        String.valueOf(held.holdReason()),
        held.openedAt(),
        Remedy.releaseOrLeave(held));
  }

  private static Attention of(Pause pause) {
    return new Attention(
        "paused",
        pause.partner(),
        pause.direction().name(),
        pause.reason() + " (" + pause.actor() + ")",
        pause.since(),
        Remedy.resume(pause.partner()));
  }

  private static Attention of(Trouble trouble) {
    return new Attention(
        "trouble",
        trouble.partner(),
        trouble.where(),
        trouble.told(),
        trouble.since(),
        Remedy.test(trouble.partner()));
  }

  /** One question to the ledger for each of the few times that are agreed. */
  private Stream<Attention> unfetched() {
    var agreed = agreements.all().stream().map(Concerns::patience);
    return Stream.concat(agreed, Stream.of(Transport.UNFETCHED))
        .distinct()
        .flatMap(this::unfetchedFor)
        .map(Concerns::of);
  }

  private Stream<Unfetched> unfetchedFor(Duration patience) {
    Instant before = clock.instant().minus(patience);
    return ledger.survey().sentBefore(before).stream()
        .filter(late -> patienceWith(late.partner()).equals(patience));
  }

  private Duration patienceWith(String partner) {
    return agreements.find(partner).map(Concerns::patience).orElse(Transport.UNFETCHED);
  }

  private static Duration patience(Agreement agreement) {
    return agreement.transport().unfetched();
  }

  private static Attention of(Unfetched late) {
    return new Attention(
        "unfetched",
        late.partner(),
        late.partner(),
        late.files() + " files were not fetched in the agreed time",
        late.oldest(),
        Remedy.show(late.partner()));
  }
}
