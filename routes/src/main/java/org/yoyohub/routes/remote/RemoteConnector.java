package org.yoyohub.routes.remote;

import java.nio.file.Path;
import org.yoyohub.core.partner.Transport.Peer;

/** Opens connections to partners' servers. */
public interface RemoteConnector {

  /**
   * Connects, after the server has shown the agreed host key and before anything of ours is shown.
   *
   * @param keyFile the hub's private key for this partner
   */
  Remote connect(Peer peer, Path keyFile) throws RemoteException;

  /** Over SFTP. */
  static RemoteConnector sftp(Deadlines deadlines) {
    return new SftpConnector(deadlines);
  }
}
