package org.yoyohub.ops.gate;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.yoyohub.ops.gate.room.Place;

/** A gate that is open for some pretend partners, with their keys and a client. */
final class OpenGate implements AutoCloseable {
  static final String PARTNER = "mihon-1";
  static final GateLimits LIMITS =
      new GateLimits(
          Duration.ofSeconds(20), 3, Duration.ofMinutes(1), 200, 20, 10, Duration.ofMinutes(15));

  /** Nobody is banned, however often it fails. */
  static final GateLimits PATIENT =
      new GateLimits(
          Duration.ofSeconds(20), 3, Duration.ofMinutes(1), 200, 20, 9_999, Duration.ofMinutes(15));

  final Path dir;
  final Told told = new Told();
  final SftpGate gate;
  private final Map<String, KeyPair> keys = new TreeMap<>();
  private final Map<String, GatePartner> partners = new TreeMap<>();
  private final SshClient client = SshClient.setUpDefaultClient();

  private OpenGate(Path dir, GateLimits limits, long quota, int perMinute, int partnerCount)
      throws IOException, GeneralSecurityException {
    this.dir = dir;
    for (int i = 1; i <= partnerCount; i++) {
      addPartner("mihon-" + i, quota, perMinute);
    }
    this.gate =
        SftpGate.open(
            new GateSettings(
                dir.resolve("keys/gate_host_key"), "0.0.0.0", 0, partners.values(), limits),
            told,
            Clock.systemUTC());
    client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    // the one that costs least; OpenSSH's clients choose their own
    client.setKeyExchangeFactories(
        NamedFactory.setUpTransformedFactories(
            true, List.of(BuiltinDHFactories.curve25519), ClientBuilder.DH2KEX));
    client.start();
  }

  static OpenGate in(Path dir) throws Exception {
    return new OpenGate(dir, LIMITS, 1L << 30, 100_000, 1);
  }

  static OpenGate in(Path dir, GateLimits limits, int partners) throws Exception {
    return new OpenGate(dir, limits, 1L << 30, 100_000, partners);
  }

  static OpenGate in(Path dir, long quota, int perMinute) throws Exception {
    return new OpenGate(dir, LIMITS, quota, perMinute, 1);
  }

  private void addPartner(String name, long quota, int perMinute)
      throws IOException, GeneralSecurityException {
    var key = KeyUtils.generateKeyPair("ssh-ed25519", 256);
    keys.put(name, key);
    writeKey(name, key);
    for (var place : Place.values()) {
      Files.createDirectories(folder(name, place));
    }
    partners.put(
        name, new GatePartner(name, root(name), List.of(key.getPublic()), quota, perMinute));
  }

  /** Writes a private key for OpenSSH's clients. */
  Path writeKey(String name, KeyPair key) throws IOException, GeneralSecurityException {
    var file = dir.resolve(name + ".key");
    try (var out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, name, null, out);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  Path keyFile() {
    return dir.resolve(PARTNER + ".key");
  }

  Path root(String partner) {
    return dir.resolve("partners").resolve(partner);
  }

  Path folder(String partner, Place place) {
    return root(partner).resolve(place.folder());
  }

  Path folder(Place place) {
    return folder(PARTNER, place);
  }

  GatePartner partner(String name) {
    return Objects.requireNonNull(partners.get(name));
  }

  KeyPair key(String name) {
    return Objects.requireNonNull(keys.get(name));
  }

  ClientSession session(String user, KeyPair key) throws IOException {
    return session(user, key, "127.0.0.1");
  }

  /** A session from one of the many addresses of the loopback. */
  ClientSession session(String user, KeyPair key, String from) throws IOException {
    var session = connect(user, from);
    session.addPublicKeyIdentity(key);
    return loggedIn(session);
  }

  /** A session that shows a password instead. */
  ClientSession sessionByPassword(String user, String password) throws IOException {
    var session = connect(user, "127.0.0.1");
    session.setUserAuthFactories(
        List.of(UserAuthPasswordFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE));
    session.addPasswordIdentity(password);
    return loggedIn(session);
  }

  private ClientSession connect(String user, String from) throws IOException {
    return client
        .connect(
            user, new InetSocketAddress("127.0.0.1", gate.port()), new InetSocketAddress(from, 0))
        .verify(Duration.ofSeconds(20))
        .getSession();
  }

  private static ClientSession loggedIn(ClientSession session) throws IOException {
    boolean isIn = false;
    try {
      session.auth().verify(Duration.ofSeconds(20));
      isIn = true;
      return session;
    } finally {
      if (!isIn) {
        session.close(true);
      }
    }
  }

  ClientSession session() throws IOException {
    return session(PARTNER, key(PARTNER));
  }

  static SftpClient sftp(ClientSession session) throws IOException {
    return SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
  }

  SftpClient sftp() throws IOException {
    return sftp(session());
  }

  /** What lies in a folder, hidden names too. */
  List<String> names(Place place) throws IOException {
    return names(folder(place));
  }

  static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  /** An OpenSSH client told to use nothing but the partner's key. */
  OpenSsh openSsh(String... more) {
    var options = new ArrayList<String>();
    options.addAll(List.of("-i", keyFile().toString(), "-P", String.valueOf(gate.port())));
    options.addAll(List.of(more));
    return new OpenSsh(dir, options);
  }

  static byte[] bytes(int count) {
    var bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    client.stop();
    gate.close();
  }
}
