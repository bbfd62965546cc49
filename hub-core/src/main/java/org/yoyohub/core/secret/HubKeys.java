package org.yoyohub.core.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.core.payload.FileOps;

/**
 * The hub's one master key, and the keys derived from it, one for each purpose. It comes from the
 * environment ({@code HUB_KEY}, base64) or from {@code keys/hub.key}, which the first start makes.
 */
public final class HubKeys {
  public static final String ENVIRONMENT = "HUB_KEY";
  private static final int LENGTH = 32;
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final byte[] master;

  private HubKeys(byte[] master) {
    this.master = master;
  }

  /** The keys of a data directory, or those the environment gives. */
  public static HubKeys open(Path dataDirectory, Map<String, String> environment)
      throws IOException {
    var given = environment.get(ENVIRONMENT);
    return given == null || given.isBlank()
        ? fromFile(dataDirectory.resolve("keys").resolve("hub.key"))
        : new HubKeys(decode(given.strip()));
  }

  /** The key for a purpose; another purpose has another key that tells nothing about this one. */
  public SecretKey key(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(master, "HmacSHA256"));
      mac.update(("yoyohub/1/" + purpose).getBytes(StandardCharsets.UTF_8));
      return new SecretKeySpec(mac.doFinal(new byte[] {1}), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC", e);
    }
  }

  /** The key that payloads at rest are sealed with. */
  public SecretKey payloads() {
    return key("payloads");
  }

  /** A fresh cipher for 個人番号; each thread takes its own. */
  public MyNumberCipher myNumbers() {
    return new MyNumberCipher(key("my-numbers"));
  }

  private static HubKeys fromFile(Path file) throws IOException {
    if (!FileOps.exists(file)) {
      make(file);
    }
    requireOwnerOnly(file);
    return new HubKeys(checked(Files.readAllBytes(file), "keys/hub.key"));
  }

  /** Linked into place, so that of two first starts only one makes the key. */
  private static void make(Path file) throws IOException {
    var directory = file.resolveSibling("");
    FileOps.makeDirectories(directory);
    var bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    var temp = file.resolveSibling(UUID.randomUUID() + ".part");
    FileOps.write(temp, channel -> channel.write(ByteBuffer.wrap(bytes)));
    try {
      Files.createLink(file, temp);
    } catch (FileAlreadyExistsException e) {
      // the other start was quicker: its key is the key
      return;
    } finally {
      Files.deleteIfExists(temp);
      FileOps.forceDirectory(directory);
    }
  }

  private static void requireOwnerOnly(Path file) throws IOException {
    var permissions = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    if (!OWNER.containsAll(permissions)) {
      throw broken("keys/hub.key must be readable by its owner only (chmod 600)");
    }
  }

  private static byte[] decode(String base64) {
    try {
      return checked(Base64.getDecoder().decode(base64), ENVIRONMENT);
    } catch (IllegalArgumentException e) {
      throw broken(ENVIRONMENT + " must be base64");
    }
  }

  private static byte[] checked(byte[] key, String where) {
    if (key.length != LENGTH) {
      throw broken(where + " must hold exactly " + LENGTH + " bytes");
    }
    return key;
  }

  private static HubException broken(String what) {
    return new HubException(FaultCode.SETTINGS_BROKEN, what);
  }
}
