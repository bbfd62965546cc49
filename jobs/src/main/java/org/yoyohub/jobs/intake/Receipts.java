package org.yoyohub.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.formats.envelope.ErrorList;
import org.yoyohub.formats.envelope.Receipt;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.jobs.outbox.Outbox;

/**
 * Writes the receipt and, when there is something to list, the error list; the receipt comes last.
 */
final class Receipts {
  private static final int SHOWN = 20;
  private static final int NAME_BYTES = 255;

  private final Ledger ledger;
  private final PayloadStore payloads;
  private final Outbox outbox;

  Receipts(Ledger ledger, PayloadStore payloads, Outbox outbox) {
    this.ledger = ledger;
    this.payloads = payloads;
    this.outbox = outbox;
  }

  void write(Delivery delivery, String state, Optional<String> answer) {
    var errors = name(delivery, state, Receipt.ERRORS_SUFFIX);
    if (ledger.countFindings(delivery.id()) > 0 || isListed(delivery, errors)) {
      outbox.answer(delivery, errors, errors(delivery));
    }
    var receipt = receipt(delivery, state, answer);
    outbox.answer(delivery, name(delivery, state, Receipt.SUFFIX), outbox.put(receipt.toJson()));
  }

  /** An error list that was written while it was held must not outlive its reasons. */
  private boolean isListed(Delivery delivery, String errors) {
    return ledger.list(DeliveryQuery.answering(delivery.id())).stream()
        .anyMatch(answer -> answer.fileName().equals(errors));
  }

  /** Whatever a partner called its file, the answer's name is one that a disk takes. */
  private static String name(Delivery delivery, String state, String ending) {
    var name = delivery.fileName();
    var suffix = isAnotherOfThatName(delivery, state) ? "." + mark(delivery) + ending : ending;
    while (name.getBytes(StandardCharsets.UTF_8).length + suffix.length() > NAME_BYTES) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name + suffix;
  }

  /** The answer to the file that had the name first stays where it is. */
  private static boolean isAnotherOfThatName(Delivery delivery, String state) {
    var reason = delivery.holdReason();
    return state.equals("HELD") && reason != null && reason.startsWith(FindingCode.F018.name());
  }

  private static String mark(Delivery delivery) {
    return delivery.payload().sha256().substring(0, 8);
  }

  private org.yoyohub.core.delivery.Payload errors(Delivery delivery) {
    try {
      return payloads.write(
          out -> {
            try (var list = new ErrorList(out)) {
              ledger.eachFinding(delivery.id(), list);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of a file that is held nothing has been read: all that its sender announced is held with it.
   */
  private static Balance balance(Delivery delivery, String state) {
    long announced = Math.max(delivery.records(), 0);
    return state.equals("HELD") ? new Balance(announced, 0, 0, 0, announced) : delivery.balance();
  }

  private Receipt receipt(Delivery delivery, String state, Optional<String> answer) {
    var balance = balance(delivery, state);
    return new Receipt(
        delivery.fileName(),
        delivery.interfaceId(),
        delivery.partner(),
        delivery.municipality(),
        delivery.businessDate() == null ? "" : delivery.businessDate().toString(),
        delivery.sequence(),
        delivery.payload().sha256(),
        state,
        balance.in(),
        balance.applied(),
        balance.unchanged(),
        balance.rejected(),
        balance.held(),
        answer.orElse(null),
        ledger.findings(delivery.id(), SHOWN));
  }
}
