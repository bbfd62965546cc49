package org.yoyohub.ops.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.apache.sshd.server.session.ServerConnectionServiceFactory;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;

/**
 * The entrance for partners: SFTP by public key, each partner in its own room. There is no
 * password, no shell, no command and no forwarding.
 */
public final class SftpGate implements AutoCloseable {
  private static final int CHANNELS = 4;
  private static final int HANDLES = 100;
  private static final int SFTP_VERSION = 3;

  private final SshServer server = SshServer.setUpDefaultServer();
  private final Partners partners = new Partners();
  private final GuardedEvents events;
  private final HostKey hostKey;

  private SftpGate(GateSettings settings, GateEvents events, Clock clock) throws IOException {
    this.events = new GuardedEvents(events);
    this.hostKey = HostKey.of(settings.hostKey());
    partners.replace(settings.partners());
    server.setHost(settings.bindAddress());
    server.setPort(settings.port());
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey.pair()));
    Algorithms.allow(server);
    bound(settings.limits());
    narrow();
    server.addSessionListener(
        new Doorkeeper(
            settings.limits(), new Bans(settings.limits(), clock), partners, this.events));
  }

  /** Opens the gate; partners may come when this returns. */
  public static SftpGate open(GateSettings settings, GateEvents events) throws IOException {
    return open(settings, events, Clock.systemUTC());
  }

  static SftpGate open(GateSettings settings, GateEvents events, Clock clock) throws IOException {
    var gate = new SftpGate(settings, events, clock);
    boolean isOpen = false;
    try {
      gate.server.start();
      isOpen = true;
      return gate;
    } finally {
      if (!isOpen) {
        gate.close();
      }
    }
  }

  private void bound(GateLimits limits) {
    CoreModuleProperties.AUTH_TIMEOUT.set(server, limits.authentication());
    // the key that fits takes two requests: a question and a signature
    CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, limits.keys() + 1);
    CoreModuleProperties.IDLE_TIMEOUT.set(server, limits.idle());
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, limits.idle().plusSeconds(15));
    CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, CHANNELS);
    CoreModuleProperties.SOCKET_BACKLOG.set(server, limits.connections());
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    CoreModuleProperties.SOCKET_KEEPALIVE.set(server, true);
    CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "YOYO-HUB");
    SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(server, HANDLES);
    SftpModuleProperties.SFTP_VERSION.set(server, SFTP_VERSION);
    SftpModuleProperties.AUTO_FOLLOW_LINKS.set(server, false);
  }

  private void narrow() {
    server.setServiceFactories(
        List.of(new LoginService.Factory(), ServerConnectionServiceFactory.INSTANCE));
    server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    server.setPublickeyAuthenticator(partners);
    server.setPasswordAuthenticator(null);
    server.setKeyboardInteractiveAuthenticator(null);
    server.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
    server.setGlobalRequestHandlers(
        List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
    server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    server.setAgentFactory(null);
    server.setShellFactory(null);
    server.setCommandFactory(null);
    server.setSubsystemFactories(List.of(new RoomSubsystem.Factory()));
    server.setFileSystemFactory(new Roots());
  }

  /** A second wall: even a path that should not exist would be looked for below the root. */
  private static final class Roots extends VirtualFileSystemFactory {
    @Override
    public Path getUserHomeDir(SessionContext session) throws IOException {
      var visit = session.getAttribute(Visit.KEY);
      if (visit == null) {
        throw new IOException("nobody is logged in");
      }
      return visit.room().root();
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** What partners compare, beginning with SHA256. */
  public String fingerprint() {
    return hostKey.fingerprint();
  }

  /** Takes these partners in the place of all before; sessions that may no longer be are ended. */
  public void reload(Collection<GatePartner> now) throws IOException {
    partners.replace(now);
    for (var session : server.getActiveSessions()) {
      if (session.getAttribute(Visit.KEY) != null
          && session instanceof ServerSession login
          && !partners.stillAdmits(login)) {
        session.close(true);
      }
    }
  }

  /** Closes the gate; uploads that run end without a trace. */
  @Override
  public void close() throws IOException {
    try {
      server.stop(true);
    } finally {
      events.close();
    }
  }
}
