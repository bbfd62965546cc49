package org.yoyohub.jobs.result;

import java.io.IOException;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.outbox.Outbox;
import org.yoyohub.jobs.result.ResultsDue.Due;

/**
 * Tells the results that had to wait for A-1-3 (R018): once when every row has been through it,
 * with 保留 for those who still wait, and a last time when nobody waits any more.
 */
public final class Results {
  private static final String REQUESTS = "A_013-001_IF";
  private static final String NATIONAL = "000000";

  private final Hall hall;
  private final ResultsDue due;
  private final ResultFile file;
  private final Outbox outbox;

  public Results(Hall hall) {
    this.hall = hall;
    this.due = new ResultsDue(hall.jdbc());
    this.file = new ResultFile(hall);
    this.outbox = new Outbox(hall);
  }

  /** Whether a delivery's result is to be told later: somebody of it is asked for, or will be. */
  public boolean isDue(String delivery) {
    return due.has(delivery) && !nobodyIsAsked();
  }

  /** Notes that it was told who waits; without anybody who waits there is nothing to note. */
  public void told(String delivery) {
    due.told(delivery);
  }

  /** Tells what is due, in the caller's transaction. */
  public void tell() throws IOException {
    for (var one : due.all()) {
      if (isNews(one)) {
        tell(one);
      }
    }
  }

  private boolean isNews(Due one) {
    return !one.waiting() || (!one.told() && (!one.untried() || nobodyIsAsked()));
  }

  /** Who could be asked for a key: while there is nobody, nobody is ever through. */
  private boolean nobodyIsAsked() {
    var id = hall.catalogue().get(REQUESTS).id();
    return hall.agreements().receivers(id, NATIONAL).isEmpty();
  }

  private void tell(Due one) throws IOException {
    write(hall.ledger().find(one.delivery()).orElseThrow());
    if (one.waiting()) {
      due.told(one.delivery());
    } else {
      due.over(one.delivery());
    }
  }

  private void write(Delivery delivery) throws IOException {
    file.write(delivery)
        .ifPresent(
            result -> outbox.file(delivery, result.contract(), result.payload(), result.records()));
  }
}
