package org.yoyohub.ops.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.payload.PayloadStore;

/**
 * Compares the data directory with the ledger, both ways, and mends what can be mended without a
 * guess. Nothing that a partner may still want is ever deleted.
 */
public final class Reconciliation {
  static final String ACTOR = "reconcile";
  private final House house;

  public Reconciliation(
      Path directory, Ledger ledger, PayloadStore payloads, Agreements agreements, Clock clock) {
    this.house = new House(directory, ledger, payloads, agreements, clock);
  }

  /**
   * What a comparison came to.
   *
   * @param mends whether it was asked to mend
   * @param found how many differences there were
   * @param mended how many of them are in order now
   * @param first those to be shown; not all, when there are very many
   */
  public record Outcome(boolean mends, long found, long mended, List<Difference> first) {
    public boolean isInOrder() {
      return found == mended;
    }
  }

  /** Reads everything; mends only when told to. One at a time. */
  public synchronized Outcome run(boolean mend) throws IOException {
    var account = new Account(mend);
    new SentFiles(house, account).compare();
    new Payloads(house, account).compare();
    partners(account);
    return account.close();
  }

  private void partners(Account account) throws IOException {
    var laid = new LaidFiles(house, account);
    var taken = new TakenFiles(house, account);
    var leftOvers = new LeftOvers(house, account);
    leftOvers.ofTheHub();
    for (var partner : house.partners()) {
      laid.compare(partner);
      taken.compare(partner);
      leftOvers.of(partner);
    }
  }
}
