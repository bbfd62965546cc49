package org.yoyohub.ops.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.core.fault.FaultPoint;

/** Counts what differs, mends it where it may, and keeps the first of it to be shown. */
final class Account {
  private static final Logger log = LoggerFactory.getLogger(Account.class);
  private static final int SHOWN = 10_000;

  private final boolean mends;
  private final List<Difference> first = new ArrayList<>();
  private long found;
  private long mended;

  Account(boolean mends) {
    this.mends = mends;
  }

  /** Brings one thing in order. */
  @FunctionalInterface
  interface Mend {
    void run() throws IOException;
  }

  /** What the hub cannot mend. */
  void tell(Difference difference) {
    found++;
    if (first.size() < SHOWN) {
      first.add(difference);
    }
  }

  /** What it can, if it is asked to. */
  void tell(Difference difference, Mend mend) {
    if (mends && isMended(difference, mend)) {
      mended++;
      tell(difference.asMended());
    } else {
      tell(difference);
    }
  }

  private static boolean isMended(Difference difference, Mend mend) {
    try {
      FaultPoint.at("reconcile." + difference.kind().name().toLowerCase(Locale.ROOT));
      mend.run();
      return true;
    } catch (IOException e) {
      log.atWarn()
          .addKeyValue("kind", difference.kind())
          .addKeyValue("partner", difference.partner())
          .addKeyValue("delivery", difference.delivery())
          .addKeyValue("what", e.getClass().getSimpleName())
          .log("a difference cannot be mended now");
      return false;
    }
  }

  Reconciliation.Outcome close() {
    return new Reconciliation.Outcome(mends, found, mended, List.copyOf(first));
  }
}
