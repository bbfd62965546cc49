package org.yoyohub.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;

/** Waits until the hub has nothing left to do: no file at the door, no delivery that waits. */
final class Quiet {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
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
  private final Path partners;

  Quiet(Ledger ledger, Path partners) {
    this.ledger = ledger;
    this.partners = partners;
  }

  void await() throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!isQuiet()) {
      refuseHeld();
      if (System.nanoTime() > until) {
        throw new IllegalStateException("the hub is still at work after " + PATIENCE);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  /** What is held waits for a person, and nobody is here. */
  private void refuseHeld() {
    var held = new DeliveryQuery(null, null, null, null, null, null, true, 1, 0);
    for (var delivery : ledger.list(held)) {
      throw new IllegalStateException(delivery.id() + " is held: " + delivery.holdReason());
    }
  }

  /** The door first: what has gone from there is in the ledger already. */
  private boolean isQuiet() throws IOException {
    return nobodyAtTheDoor() && BUSY.stream().noneMatch(this::waits);
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

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
