package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.routes.remote.PullReport.Left;
import org.yoyohub.routes.remote.PullReport.Why;

/**
 * Takes complete files from a partner's server: data first, then the completion file, each whole
 * and durable here before anything is removed there. Broken off anywhere, it is mended by doing it
 * again. One look at a partner at a time.
 */
public final class RemotePull {
  private static final Comparator<RemoteFile> BY_NAME = Comparator.comparing(RemoteFile::name);

  private final Remote remote;
  private final RemoteShelf shelf;
  private final CompletionSign signs;
  private final LocalCopies copies;
  private final PullNotes notes;
  private final PullBatch batch;
  private final List<Left> left = new ArrayList<>();
  private int brought;

  private RemotePull(Remote remote, Peer peer, Completion completion, Path inFolder) {
    this.remote = remote;
    this.shelf = new RemoteShelf(remote, peer.folder());
    this.signs = CompletionSign.of(completion);
    this.copies = new LocalCopies(remote, peer.folder(), inFolder);
    this.notes = new PullNotes(inFolder.resolveSibling(".pulled"));
    this.batch = new PullBatch(inFolder, notes);
  }

  /** Takes what lies complete in the peer's folder into the partner's own. */
  public static PullReport pull(Remote remote, Peer peer, Completion completion, Path inFolder)
      throws IOException {
    return new RemotePull(remote, peer, completion, inFolder).pull(peer.folder());
  }

  private PullReport pull(String folder) throws IOException {
    var listing = remote.list(folder);
    var byName =
        listing.files().stream()
            .collect(Collectors.toMap(RemoteFile::name, Function.identity(), (a, b) -> a));
    int taken = 0;
    try {
      for (var sign :
          listing.files().stream().filter(f -> signs.isOne(f.name())).sorted(BY_NAME).toList()) {
        take(sign, byName);
        taken += batch.isFull() ? settle() : 0;
      }
      taken += settle();
    } catch (RemoteException e) {
      throw keepingWhatCame(e);
    } finally {
      batch.close();
    }
    byName.keySet().forEach(name -> left.add(new Left(name, Why.NOT_COMPLETE)));
    forgetUnless(listing);
    return new PullReport(taken, List.copyOf(left), listing.unsafe(), listing.isCut());
  }

  private void forgetUnless(Listing listing) throws IOException {
    if (!listing.isCut()) {
      notes.keepOnly(listing.files());
    }
  }

  private void take(RemoteFile sign, Map<String, RemoteFile> waiting) throws IOException {
    waiting.remove(sign.name());
    var data = signs.dataOf(sign.name()).map(waiting::remove);
    if (data.isEmpty()) {
      takeAlone(sign);
      return;
    }
    var pair = new Pair(data.get(), sign);
    if (notes.isTaken(pair)) {
      clear(pair);
    } else {
      bring(pair);
    }
  }

  /** A completion file whose data went in an earlier look goes too; any other waits for them. */
  private void takeAlone(RemoteFile sign) throws IOException {
    if (notes.isTaken(sign)) {
      clearSign(sign);
    } else {
      left.add(new Left(sign.name(), Why.NO_DATA));
    }
  }

  private void bring(Pair pair) throws IOException {
    var data = bring(pair.data());
    if (data.isPresent()) {
      boolean isWhole = false;
      try {
        var sign = bring(pair.sign());
        sign.ifPresent(copy -> batch.add(pair, data.get(), copy));
        isWhole = sign.isPresent();
      } finally {
        if (!isWhole) {
          data.get().close();
        }
      }
    }
  }

  private Optional<LocalCopy> bring(RemoteFile file) throws IOException {
    return copies.bring(
        file, ".pull-" + ++brought + ".part", why -> left.add(new Left(file.name(), why)));
  }

  /** Lets be seen what was brought; only then it goes at the partner. */
  private int settle() throws IOException {
    var here = publish();
    brought = 0;
    for (var pair : here) {
      clear(pair);
    }
    return here.size();
  }

  private List<Pair> publish() throws IOException {
    return batch.publish(file -> left.add(new Left(file.name(), Why.OTHER_BYTES)));
  }

  /** What came whole before the connection broke is not fetched twice. */
  private RemoteException keepingWhatCame(RemoteException broken) throws IOException {
    publish();
    return broken;
  }

  private void clear(Pair pair) throws IOException {
    if (clear(pair.data())) {
      clearSign(pair.sign());
    }
  }

  private void clearSign(RemoteFile sign) throws IOException {
    if (clear(sign)) {
      notes.gone(sign);
    }
  }

  private boolean clear(RemoteFile file) throws IOException {
    boolean isGone = shelf.clear(file);
    if (!isGone) {
      left.add(new Left(file.name(), Why.NOT_REMOVED));
    }
    return isGone;
  }
}
