package org.yoyohub.routes.remote;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.nio.file.Path;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.routes.remote.RemoteException.Reason;
import org.yoyohub.routes.remote.RemoteException.Stage;

/** Connects over SFTP: public key only, pinned host key, no cipher without integrity. */
final class SftpConnector implements RemoteConnector {
  private static final String CIPHERS =
      "aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,"
          + "aes128-ctr,aes256-ctr";
  private static final String MACS =
      "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512";
  private static final int REQUESTS_UNDER_WAY = 64;

  private final Deadlines deadlines;

  SftpConnector(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public Remote connect(Peer peer, Path keyFile) throws RemoteException {
    var wire = new Wire();
    try {
      var session = session(peer, keyFile, wire);
      wire.connect(peer.host(), peer.port(), deadlines.connect());
      return open(session, wire);
    } catch (IOException e) {
      wire.cut();
      throw Faults.of(e, Stage.OPEN);
    }
  }

  private Remote open(Session session, Wire wire) throws IOException {
    var watchdog = new Watchdog(wire);
    watchdog.within(deadlines.auth(), Stage.AUTH, () -> connected(session));
    var channel =
        watchdog.within(
            deadlines.open(), Stage.OPEN, () -> channel(session, deadlines.open().toMillis()));
    return new SftpRemote(session, channel, wire, watchdog, deadlines);
  }

  private static Session connected(Session session) throws JSchException {
    session.connect();
    return session;
  }

  private static ChannelSftp channel(Session session, long millis) throws JSchException {
    var channel = (ChannelSftp) session.openChannel("sftp");
    channel.setBulkRequests(REQUESTS_UNDER_WAY);
    // the watchdog bites first: the library would call it broken, not late
    channel.connect((int) (2 * millis));
    PlainRename.only(channel);
    return channel;
  }

  private static Session session(Peer peer, Path keyFile, Wire wire) throws RemoteException {
    try {
      var jsch = new JSch();
      var pinned = new PinnedHostKey(peer.hostKey());
      jsch.setHostKeyRepository(pinned);
      jsch.addIdentity(keyFile.toString());
      var session = jsch.getSession(peer.user(), peer.host(), peer.port());
      session.setSocketFactory(wire);
      session.setDaemonThread(true);
      session.setConfig("StrictHostKeyChecking", "yes");
      session.setConfig("prefer_known_host_key_types", "no");
      session.setConfig("server_host_key", pinned.algorithms());
      session.setConfig("PreferredAuthentications", "publickey");
      both(session, "cipher", CIPHERS);
      both(session, "mac", MACS);
      both(session, "compression", "none");
      return session;
    } catch (JSchException e) {
      throw new RemoteException(Reason.KEY, Stage.AUTH, e);
    }
  }

  private static void both(Session session, String what, String value) {
    session.setConfig(what + ".c2s", value);
    session.setConfig(what + ".s2c", value);
  }
}
