package org.yoyohub.ops.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Set;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.yoyohub.core.payload.FileOps;

/**
 * The key by which partners know the gate: made once, then the same for good. It is kept in
 * OpenSSH's own format, readable by its owner only.
 */
public record HostKey(KeyPair pair) {
  private static final int LARGEST = 64 << 10;
  private static final Set<PosixFilePermission> OWN =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** The key in a file, which is made when it is missing. */
  public static HostKey of(Path file) throws IOException {
    try {
      if (!FileOps.exists(file)) {
        make(file);
      }
      return read(file);
    } catch (GeneralSecurityException e) {
      throw new IOException("the gate's host key is not usable", e);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    var pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
    var text = new ByteArrayOutputStream();
    OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "yoyo-hub gate", null, text);
    FileOps.makeDirectories(file.toAbsolutePath().resolveSibling(""));
    var temp = file.resolveSibling("." + file.getFileName() + ".part");
    Files.deleteIfExists(temp);
    FileOps.publish(temp, file, out -> write(out, ByteBuffer.wrap(text.toByteArray())));
  }

  private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private static HostKey read(Path file) throws IOException, GeneralSecurityException {
    if (!OWN.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))) {
      throw new IOException("the gate's host key must be readable by its owner only");
    }
    var bytes = FileOps.readSmall(file, LARGEST);
    var found =
        SecurityUtils.loadKeyPairIdentities(
            null,
            NamedResource.ofName("the gate's host key"),
            new ByteArrayInputStream(bytes),
            FilePasswordProvider.EMPTY);
    if (found == null || !found.iterator().hasNext()) {
      throw new IOException("the gate's host key file holds no key");
    }
    return new HostKey(found.iterator().next());
  }

  /** What a partner compares, beginning with SHA256. */
  public String fingerprint() {
    return GateKeys.fingerprint(pair.getPublic());
  }

  /** What a partner writes into its known_hosts behind the name of the host. */
  public String line() {
    return GateKeys.line(pair.getPublic());
  }

  @Override
  public String toString() {
    return "HostKey[" + fingerprint() + "]";
  }
}
