package org.yoyohub.routes.remote;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.partner.Transport.Peer;

/** Keeps one connection to a partner for many files, and makes a new one when it has broken. */
public final class RemoteSession implements AutoCloseable {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final RemoteConnector connector;
  private final Peer peer;
  private final Path keyFile;
  private final Clock clock;
  private @Nullable Remote held;
  private Instant used = Instant.MIN;

  public RemoteSession(RemoteConnector connector, Peer peer, Path keyFile, Clock clock) {
    this.connector = connector;
    this.peer = peer;
    this.keyFile = keyFile;
    this.clock = clock;
  }

  /** A connection that stands: the one held, or a new one. */
  public Remote remote() throws RemoteException {
    var remote = held;
    if (remote == null || !stands(remote)) {
      close();
      remote = connector.connect(peer, keyFile);
      held = remote;
    }
    used = clock.instant();
    return remote;
  }

  /** One that has lain idle is asked: a server that restarted says nothing by itself. */
  private boolean stands(Remote remote) {
    if (!remote.isOpen() || clock.instant().isBefore(used.plus(FRESH))) {
      return remote.isOpen();
    }
    try {
      return remote.size(".").isPresent() || remote.isOpen();
    } catch (RemoteException e) {
      return remote.isOpen();
    }
  }

  @Override
  public void close() {
    var remote = held;
    held = null;
    if (remote != null) {
      remote.close();
    }
  }
}
