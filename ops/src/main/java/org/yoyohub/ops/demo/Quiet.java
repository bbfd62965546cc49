package org.yoyohub.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.jobs.run.RunRequests;

/**
 * Waits until the hub has nothing left to do: no file at the door, no delivery and no job that
 * waits, nothing taken from a folder that is not confirmed.
 */
final class Quiet {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration A_MOMENT = Duration.ofSeconds(2);
  private static final Duration TWO_TRIES = Duration.ofMinutes(1);
  private static final long LOOK_MILLIS = 20;
  private static final int LATEST = 10;
  private static final int MANY = 100_000;
  private static final List<DeliveryState> BUSY =
      List.of(
          DeliveryState.RECEIVED,
          DeliveryState.VERIFIED,
          DeliveryState.STAGED,
          DeliveryState.APPLIED,
          DeliveryState.REFUSED,
          DeliveryState.DUPLICATE,
          DeliveryState.READY);

  private final Ledger ledger;
  private final RunRequests runs;
  private final Path partners;
  private long failingSince = System.nanoTime();

  Quiet(Ledger ledger, RunRequests runs, Path partners) {
    this.ledger = ledger;
    this.runs = runs;
    this.partners = partners;
  }

  void await() throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!isQuiet()) {
      refuseHeld();
      refuseFailing();
      if (System.nanoTime() > until) {
        throw new IllegalStateException("the hub is still at work after " + PATIENCE);
      }
      look();
    }
  }

  /** Waits until something is in hand, or for a moment when there is nothing to do. */
  void awaitWork() throws IOException {
    long until = System.nanoTime() + A_MOMENT.toNanos();
    while (!isAtWork() && System.nanoTime() < until) {
      look();
    }
  }

  private static void look() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
  }

  private boolean isAtWork() {
    return !runs.isQuiet() || BUSY.stream().anyMatch(this::waits);
  }

  /**
   * What is held waits for a person, and nobody is here; but for a file that came before the one it
   * follows, which a neighbour may send later.
   */
  private void refuseHeld() {
    var held = new DeliveryQuery(null, null, null, null, null, null, true, MANY, 0);
    for (var delivery : ledger.list(held)) {
      var reason = String.valueOf(delivery.holdReason());
      if (!reason.startsWith(Ledger.GAP)) {
        throw new IllegalStateException(delivery.id() + " is held: " + reason);
      }
    }
  }

  /** What failed once is tried again, and may have been stopped at work; twice is no accident. */
  private void refuseFailing() {
    var failing = runs.latest(LATEST).stream().filter(run -> !run.note().isEmpty()).findFirst();
    if (failing.isEmpty()) {
      failingSince = System.nanoTime();
    } else if (System.nanoTime() - failingSince > TWO_TRIES.toNanos()) {
      var run = failing.get();
      throw new IllegalStateException(run.run().signature() + " fails: " + run.note());
    }
  }

  /** The door first: what has gone from there is in the ledger already. */
  private boolean isQuiet() throws IOException {
    return nobodyAtTheDoor()
        && runs.isQuiet()
        && BUSY.stream().noneMatch(this::waits)
        && everythingTakenIsConfirmed();
  }

  private boolean waits(DeliveryState state) {
    var query = new DeliveryQuery(state, null, null, null, null, null, false, 1, 0);
    return !ledger.list(query).isEmpty();
  }

  private boolean nobodyAtTheDoor() throws IOException {
    try (var folders = Files.list(partners)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        if (!isEmpty(folder.resolve("in"))) {
          return false;
        }
      }
    }
    return true;
  }

  /** What a partner still writes, or keeps for later, has a hidden name. */
  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.allMatch(file -> String.valueOf(file.getFileName()).startsWith("."));
    }
  }

  private boolean everythingTakenIsConfirmed() {
    var sent = new DeliveryQuery(DeliveryState.SENT, null, null, null, null, null, null, MANY, 0);
    return ledger.list(sent).stream().allMatch(this::isThere);
  }

  private boolean isThere(Delivery sent) {
    return Files.exists(
        partners.resolve(sent.partner()).resolve(sent.place()).resolve(sent.fileName()));
  }
}
