package org.yoyohub.jobs.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** Tells the sender of a file that is held why it is; once for each holding. */
final class HeldNotices {
  static final String STAGE = "hold";
  private static final int AT_ONCE = 100;

  private final Ledger ledger;
  private final Receipts receipts;
  private final TransactionTemplate transaction;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  HeldNotices(Ledger ledger, Receipts receipts, TransactionTemplate transaction) {
    this.ledger = ledger;
    this.receipts = receipts;
    this.transaction = transaction;
  }

  synchronized void tell() {
    for (int page = 0; tellPage(page); page++) {
      // the next ones
    }
  }

  private boolean tellPage(int page) {
    var held =
        ledger.list(
            new DeliveryQuery(null, null, null, null, null, null, true, AT_ONCE, page * AT_ONCE));
    held.stream()
        .filter(delivery -> delivery.state().waitsForAJob())
        .filter(delivery -> !told.contains(holding(delivery)))
        .forEach(this::tell);
    return held.size() == AT_ONCE;
  }

  /** The same delivery held for another reason is told again. */
  private static String holding(Delivery delivery) {
    return delivery.id() + " " + delivery.holdReason();
  }

  private void tell(Delivery listed) {
    transaction.executeWithoutResult(
        status ->
            ledger
                .find(listed.id())
                .filter(delivery -> holding(delivery).equals(holding(listed)))
                .ifPresent(this::write));
    told.add(holding(listed));
  }

  private void write(Delivery delivery) {
    ledger.findings(delivery, STAGE, findings(delivery));
    receipts.write(delivery, "HELD", Optional.empty());
  }

  /** A hold that the sender can end begins with its code. */
  private static List<Finding> findings(Delivery delivery) {
    var reason = Optional.ofNullable(delivery.holdReason()).orElse("");
    var words = reason.split(" ", 2);
    for (var code : FindingCode.values()) {
      if (code.name().equals(words[0])) {
        return List.of(Finding.ofFile(code, words.length == 2 ? words[1] : ""));
      }
    }
    return List.of();
  }
}
