package org.yoyohub.routes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.yoyohub.core.ledger.LeaseKeeper;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.routes.remote.Breakers;
import org.yoyohub.routes.remote.RemoteConnector;
import org.yoyohub.routes.remote.RemoteSession;

/**
 * What every line to a partner's own server needs.
 *
 * @param keys where the hub's private keys lie
 * @param pullEvery how often partners' servers are looked at
 */
public record Lines(
    Ledger ledger,
    PayloadStore payloads,
    PartnerFolders folders,
    Pauses pauses,
    Troubles troubles,
    LeaseKeeper leases,
    RemoteConnector connector,
    Breakers breakers,
    Path keys,
    RetryPlan plan,
    Duration pullEvery,
    String owner,
    Clock clock) {

  /** A line's own connection, made when it is needed. */
  RemoteSession session(Peer peer) {
    return new RemoteSession(connector, peer, keys.resolve(peer.key()), clock);
  }
}
