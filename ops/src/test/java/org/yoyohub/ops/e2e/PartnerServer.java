package org.yoyohub.ops.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A partner's own SFTP server, which goes down and comes back at the same port. */
final class PartnerServer implements AutoCloseable {
  private static final String TYPE = "ecdsa-sha2-nistp256";

  private final Path root;
  private final KeyPair host;
  private final KeyPair hub;
  private SshServer server = SshServer.setUpDefaultServer();
  private int port;

  /** With the folders in, receipts, out and done; it lets in whoever has the key. */
  PartnerServer(Path root, Path keyFile) throws IOException, GeneralSecurityException {
    this.root = root;
    for (var place : List.of("in", "receipts", "out", "done")) {
      Files.createDirectories(root.resolve(place));
    }
    this.host = KeyUtils.generateKeyPair(TYPE, 256);
    this.hub = KeyUtils.generateKeyPair(TYPE, 256);
    try (var out = Files.newOutputStream(keyFile)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(hub, "a test's", null, out);
    }
    start();
  }

  void start() throws IOException {
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.setKeyPairProvider(KeyPairProvider.wrap(host));
    server.setPublickeyAuthenticator(
        (user, key, session) -> KeyUtils.compareKeys(key, hub.getPublic()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.start();
    port = server.getPort();
  }

  /** What an agreement says of it. */
  String peer(String keyFile) {
    return "{ host: 127.0.0.1, port: %d, user: yoyo, host-key: \"%s\", key: %s }"
        .formatted(port, PublicKeyEntry.toString(host.getPublic()).trim(), keyFile);
  }

  Path folder(String place) {
    return root.resolve(place);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
