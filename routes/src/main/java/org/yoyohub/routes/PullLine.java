package org.yoyohub.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.routes.remote.Breaker;
import org.yoyohub.routes.remote.Outcome;
import org.yoyohub.routes.remote.PullReport;
import org.yoyohub.routes.remote.PullReport.Why;
import org.yoyohub.routes.remote.RemoteException;
import org.yoyohub.routes.remote.RemotePull;
import org.yoyohub.routes.remote.RemoteSession;

/**
 * Takes complete files from one partner's own server into its in/ folder, where its inbox finds
 * them as if the partner had dropped them.
 */
final class PullLine {
  static final String WHERE = "pull";

  private final Agreement agreement;
  private final Peer peer;
  private final Path folder;
  private final RemoteSession session;
  private final Breaker breaker;
  private final Pauses pauses;
  private final Troubles troubles;
  private boolean wasPaused;

  PullLine(Lines lines, Agreement agreement, Peer peer) {
    this.agreement = agreement;
    this.peer = peer;
    this.folder = lines.folders().in(agreement.partner());
    this.session = lines.session(peer);
    this.breaker = lines.breakers().of(agreement.partner() + " " + WHERE);
    this.pauses = lines.pauses();
    this.troubles = lines.troubles();
  }

  /** One look at the partner's folder. */
  void look() {
    if (mayTry()) {
      tryIt();
    }
  }

  /** An operator who resumes the partner wants to see it tried. */
  private boolean mayTry() {
    boolean isPaused = pauses.isPaused(agreement.partner(), Pauses.Direction.IN);
    if (wasPaused && !isPaused) {
      breaker.tryNow();
    }
    wasPaused = isPaused;
    return !isPaused && breaker.mayTry();
  }

  private void tryIt() {
    try {
      tell(pull());
      breaker.succeeded();
    } catch (RemoteException e) {
      breaker.failed();
      session.close();
      troubles.begin(
          agreement.partner(), WHERE, Outcome.of(e).told(), breaker.closedUntil().orElse(null));
    } catch (IOException e) {
      troubles.begin(agreement.partner(), WHERE, e.getClass().getSimpleName());
    }
  }

  private PullReport pull() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(folder.toString());
    }
    return RemotePull.pull(session.remote(), peer, agreement.completion(), folder);
  }

  /** Files that wait for their other half are as they should be; the rest wants a person. */
  private void tell(PullReport report) {
    var odd = report.left().stream().filter(PullLine::isOdd).map(PullReport.Left::why).toList();
    if (report.unsafe() > 0) {
      troubles.begin(agreement.partner(), WHERE, report.unsafe() + " names that are none of files");
    } else if (!odd.isEmpty()) {
      troubles.begin(agreement.partner(), WHERE, odd.size() + " files left: " + odd.get(0));
    } else {
      troubles.end(agreement.partner(), WHERE);
    }
  }

  private static boolean isOdd(PullReport.Left left) {
    return left.why() == Why.OTHER_BYTES || left.why() == Why.NOT_REMOVED;
  }
}
