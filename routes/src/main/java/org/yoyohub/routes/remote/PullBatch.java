package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.payload.FileOps;

/**
 * Pairs that lie here hidden: forced, named and noted together, so that the folder is forced once
 * for many. Nothing of them is removed at the partner before {@link #publish} has returned.
 */
final class PullBatch implements AutoCloseable {
  private static final int MOST = 50;
  private static final long MOST_BYTES = 64L << 20;

  private final Path here;
  private final PullNotes notes;
  private final List<Both> waiting = new ArrayList<>();

  PullBatch(Path here, PullNotes notes) {
    this.here = here;
    this.notes = notes;
  }

  /** A pair and the copies of its two files. */
  private record Both(Pair pair, LocalCopy data, LocalCopy sign) {}

  void add(Pair pair, LocalCopy data, LocalCopy sign) {
    waiting.add(new Both(pair, data, sign));
  }

  boolean isFull() {
    return waiting.size() >= MOST
        || waiting.stream().mapToLong(both -> both.pair().data().bytes()).sum() >= MOST_BYTES;
  }

  /**
   * Lets the pairs be seen, durably; those that are here now. A note says so before any is removed.
   *
   * @param taken is told of files whose name other bytes have here
   */
  List<Pair> publish(Consumer<RemoteFile> taken) throws IOException {
    var named = new ArrayList<Pair>();
    try (this) {
      forceAll();
      for (var both : waiting) {
        if (isNamed(both.data(), taken) && isNamed(both.sign(), taken)) {
          named.add(both.pair());
        }
      }
      forceFolder();
    }
    for (var pair : named) {
      notes.taken(pair);
      FaultPoint.at("pull.noted");
    }
    return named;
  }

  private void forceAll() throws IOException {
    for (var both : waiting) {
      both.data().force();
      both.sign().force();
    }
  }

  private static boolean isNamed(LocalCopy copy, Consumer<RemoteFile> taken) throws IOException {
    boolean isOurs = copy.name();
    if (!isOurs) {
      taken.accept(copy.file());
    }
    return isOurs;
  }

  private void forceFolder() throws IOException {
    if (!waiting.isEmpty()) {
      FileOps.forceDirectory(here);
    }
  }

  /** What was not published goes. */
  @Override
  public void close() throws IOException {
    for (var both : waiting) {
      both.data().close();
      both.sign().close();
    }
    waiting.clear();
  }
}
