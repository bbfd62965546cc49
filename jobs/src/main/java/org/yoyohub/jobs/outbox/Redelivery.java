package org.yoyohub.jobs.outbox;

import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.jobs.hall.Hall;

/**
 * Sends a past file once more, byte for byte: a delivery of its own with the name, payload and
 * manifest of the old one. It takes no number of its lane; whoever finds the name laid already
 * finds the same bytes.
 */
public final class Redelivery {
  private final Hall hall;
  private final TransactionTemplate transaction;

  public Redelivery(Hall hall) {
    this.hall = hall;
    this.transaction = hall.transaction();
  }

  /**
   * Makes a file ready again that went to a partner, and returns its new delivery; empty when no
   * such file was sent yet.
   */
  public Optional<String> again(String deliveryId, String actor, String reason) {
    return hall.ledger()
        .find(deliveryId)
        .flatMap(past -> again(past, Optional.ofNullable(past.answers()), actor, reason));
  }

  /** The same for one that is at hand, in answer to a request. */
  public Optional<String> again(
      Delivery past, Optional<String> answers, String actor, String reason) {
    return switch (past.state()) {
      case SENT, CONFIRMED -> Optional.of(open(past, answers, actor, reason));
      default -> Optional.empty();
    };
  }

  private String open(Delivery past, Optional<String> answers, String actor, String reason) {
    if (!hall.payloads().has(past.payload())) {
      throw new HubException(FaultCode.PAYLOAD_LOST, "the payload of " + past.id() + " is gone");
    }
    var id = Outbox.id("again", past.id(), Integer.toString(ofThatName(past)));
    transaction.executeWithoutResult(
        status -> {
          hall.ledger().open(copy(id, past, answers.orElse(null)), actor, reason);
          hall.ledger().note(past.id(), actor, "sent once more as " + id);
        });
    return id;
  }

  private int ofThatName(Delivery past) {
    return hall.ledger().list(DeliveryQuery.named(past.partner(), past.fileName())).size();
  }

  private Delivery copy(
      String id, Delivery past, @org.jspecify.annotations.Nullable String answers) {
    var now = hall.clock().instant();
    return new Delivery(
        id,
        past.partner(),
        past.interfaceId(),
        past.municipality(),
        past.businessDate(),
        past.sequence(),
        past.fileName(),
        past.place(),
        past.payload(),
        past.records(),
        past.manifest(),
        "",
        answers,
        DeliveryState.READY,
        null,
        Balance.NONE,
        "",
        1,
        0,
        Tries.NONE,
        now,
        now);
  }
}
