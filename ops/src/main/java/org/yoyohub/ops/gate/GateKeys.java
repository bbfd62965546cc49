package org.yoyohub.ops.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;

/** Public keys as OpenSSH writes them into {@code *.pub} files: type, base64, comment. */
public record GateKeys(List<PublicKey> keys, List<String> problems) {
  private static final int LEAST_RSA_BITS = 3072;
  private static final int LARGEST = 64 << 10;
  private static final Set<String> TYPES =
      Set.of(
          "ssh-ed25519",
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521",
          "ssh-rsa");

  public boolean isFine() {
    return problems.isEmpty();
  }

  /** Reads files of keys and says everything that is wrong in any of them. */
  public static GateKeys read(Collection<Path> files) throws IOException {
    var keys = new ArrayList<PublicKey>();
    var problems = new ArrayList<String>();
    for (var file : files) {
      var source = String.valueOf(file.getFileName());
      try {
        var read = parse(source, text(file));
        keys.addAll(read.keys);
        problems.addAll(read.problems);
      } catch (NoSuchFileException e) {
        problems.add(source + ": there is no such file");
      }
    }
    return new GateKeys(List.copyOf(keys), List.copyOf(problems));
  }

  private static String text(Path file) throws IOException {
    // a key file is small; a private key by mistake is found out below, without being shown
    return Files.size(file) > LARGEST ? "too large" : Files.readString(file);
  }

  /** Reads the text of one file. */
  public static GateKeys parse(String source, String text) {
    var keys = new ArrayList<PublicKey>();
    var problems = new ArrayList<String>();
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        readLine(source + ":" + (i + 1) + ": ", line, keys, problems);
      }
    }
    if (keys.isEmpty() && problems.isEmpty()) {
      problems.add(source + ": holds no key");
    }
    return new GateKeys(List.copyOf(keys), List.copyOf(problems));
  }

  /** One line as it stands in such a file, without a comment. */
  public static String line(PublicKey key) {
    return PublicKeyEntry.toString(key);
  }

  /** The fingerprint of a key as OpenSSH shows it, beginning with SHA256. */
  public static String fingerprint(PublicKey key) {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
  }

  private static void readLine(
      String where, String line, List<PublicKey> keys, List<String> problems) {
    var type = line.split("\\s+", 2)[0];
    if (!TYPES.contains(type)) {
      problems.add(
          where + "must begin with one of " + Set.copyOf(TYPES).stream().sorted().toList());
      return;
    }
    try {
      var key =
          PublicKeyEntry.parsePublicKeyEntry(line)
              .resolvePublicKey(null, null, PublicKeyEntryResolver.FAILING);
      check(where, key, keys, problems);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      problems.add(where + "is no public key of type " + type);
    }
  }

  private static void check(
      String where, PublicKey key, List<PublicKey> keys, List<String> problems) {
    if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
      problems.add(where + "an RSA key must have at least " + LEAST_RSA_BITS + " bits");
    } else {
      keys.add(key);
    }
  }
}
