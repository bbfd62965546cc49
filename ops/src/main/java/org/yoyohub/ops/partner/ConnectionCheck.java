package org.yoyohub.ops.partner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.routes.remote.RemoteConnector;
import org.yoyohub.routes.remote.RemoteException;

/** Looks whether a partner's own server can be reached, is who it should be, and lets us list. */
public final class ConnectionCheck implements PartnerCheck {
  private final RemoteConnector connector;
  private final Path keys;

  public ConnectionCheck(RemoteConnector connector, Path dataDirectory) {
    this.connector = connector;
    this.keys = dataDirectory.resolve("keys");
  }

  @Override
  public List<Check> of(Agreement agreement) {
    var transport = agreement.transport();
    return Stream.of(check("push", transport.push()), check("pull", transport.pull()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Check> check(String name, Optional<Peer> peer) {
    return peer.map(p -> connect(name + " to " + p.host() + ":" + p.port(), p));
  }

  private Check connect(String name, Peer peer) {
    var key = keys.resolve(peer.key());
    if (!Files.isReadable(key)) {
      return new Check(name, false, "keys/" + peer.key() + " is not there or may not be read");
    }
    try (var remote = connector.connect(peer, key)) {
      return new Check(name, true, remote.list(peer.folder()).files().size() + " files there");
    } catch (RemoteException e) {
      return new Check(name, false, e.reason() + " at " + e.stage());
    }
  }
}
