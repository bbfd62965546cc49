package org.yoyohub.jobs.entitlement;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.jobs.entitlement.Feed.Cause;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.run.HubJob;
import org.yoyohub.jobs.run.Run;
import org.yoyohub.jobs.run.RunStep;

/**
 * A-1-4: tells every 健康管理 that receives A_014 what changed. A run whose reason says "full" tells
 * everything; "full kenko-131113" does so to that partner alone.
 */
public final class FeedJob implements HubJob {
  public static final String NAME = "entitlement-feed";

  private static final Pattern FULL = Pattern.compile("\\bfull\\b(?:\\s+(\\S+-\\d{6})(?!\\S))?");
  private static final int MANY = 1000;

  private final Hall hall;
  private final Feed feed;

  public FeedJob(Hall hall) {
    this.hall = hall;
    this.feed = new Feed(hall);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** One for each partner that receives it today. */
  @Override
  public List<RunStep> steps() {
    var separately = new Separately(hall.database().transactions());
    for (var partner : feed.receivers()) {
      separately.add("tell " + partner.partner(), run -> tell(partner, run));
    }
    return separately.steps();
  }

  private void tell(Agreement partner, Run run) throws IOException {
    boolean full = isFull(run.reason(), partner.partner()) && !isDone(partner, run);
    feed.tell(partner, new Cause(run.businessDate(), full, "", reason(run, full)));
  }

  static boolean isFull(String reason, String partner) {
    var full = FULL.matcher(reason);
    return full.find() && (full.group(1) == null || full.group(1).equals(partner));
  }

  /** How the ledger is told; of one attempt, tried again after a fault, it is always the same. */
  private static String reason(Run run, boolean full) {
    return run.signature() + " #" + run.attempt() + (full ? " full" : "");
  }

  /** A run that is tried again for another's sake tells nobody everything twice. */
  private boolean isDone(Agreement partner, Run run) {
    var reason = reason(run, true);
    var today =
        new DeliveryQuery(
            null, partner.partner(), Feed.INTERFACE, run.businessDate(), null, null, null, MANY, 0);
    return hall.ledger().list(today).stream().anyMatch(file -> wasOpenedFor(file, reason));
  }

  private boolean wasOpenedFor(Delivery file, String reason) {
    return hall.ledger().events(file.id()).get(0).reason().equals(reason);
  }
}
