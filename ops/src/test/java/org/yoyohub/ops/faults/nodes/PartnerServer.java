package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.config.keys.AuthorizedKeysAuthenticator;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.yoyohub.ops.faults.Sender;
import org.yoyohub.ops.faults.Tools;
import org.yoyohub.ops.faults.World;

/** A partner's own SFTP server, with one folder, on loopback. */
final class PartnerServer implements AutoCloseable {
  private static final String KEY = "hub-to-partner";
  private final Path folder;
  private final Path hostKey;
  private final SshServer server;

  private PartnerServer(Path folder, Path hostKey, SshServer server) {
    this.folder = folder;
    this.hostKey = hostKey;
    this.server = server;
  }

  /** Starts one and says in the agreement of a world's partner that files are pushed there. */
  static PartnerServer of(World world) throws Exception {
    Tools.need("ssh-keygen");
    var root = world.directory().resolveSibling("partner");
    var folder = Files.createDirectories(root.resolve("in"));
    var hostKey = key(world.directory().resolveSibling("host-key"));
    var ours = key(Files.createDirectories(world.directory().resolve("keys")).resolve(KEY));
    var server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(new FileKeyPairProvider(hostKey));
    server.setPublickeyAuthenticator(
        new AuthorizedKeysAuthenticator(ours.resolveSibling(KEY + ".pub")));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.start();
    var partner = new PartnerServer(folder, hostKey, server);
    partner.agreeIn(world);
    return partner;
  }

  private static Path key(Path file) throws IOException, InterruptedException {
    var said =
        Tools.run("ssh-keygen", "-q", "-t", "ecdsa", "-m", "PEM", "-N", "", "-f", file.toString());
    assertThat(said.exit()).as(said.text()).isZero();
    return file;
  }

  private void agreeIn(World world) throws IOException {
    var agreement = world.directory().resolve("agreements").resolve(Sender.PARTNER + ".yaml");
    var shown = Files.readString(Path.of(hostKey + ".pub")).split(" ");
    var transport =
        """

        transport:
          push: { host: 127.0.0.1, port: %d, user: hub, host-key: "%s %s", key: %s, folder: in, receipts: in }
          confirm: sent
        """;
    Files.writeString(
        agreement,
        Files.readString(agreement)
            + transport.formatted(server.getPort(), shown[0], shown[1], KEY));
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
