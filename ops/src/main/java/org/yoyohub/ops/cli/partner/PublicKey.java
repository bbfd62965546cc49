package org.yoyohub.ops.cli.partner;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.yoyohub.core.payload.Digests;

/**
 * A public key as OpenSSH writes it, of a kind the gate takes: Ed25519, ECDSA, RSA of 3072 bits or
 * more.
 *
 * @param line type and base64, without the comment, which may name a person
 * @param fingerprint as {@code ssh-keygen -l} shows it
 */
record PublicKey(String type, int bits, String fingerprint, String line) {
  private static final int LEAST_RSA = 3072;
  private static final List<String> OTHERS = List.of("ssh-ed25519", "ssh-rsa");
  private static final Map<String, Integer> POINTS =
      Map.of("ecdsa-sha2-nistp256", 256, "ecdsa-sha2-nistp384", 384, "ecdsa-sha2-nistp521", 521);

  /** Reads the text of a key file; its refusal says what is wrong with it. */
  static PublicKey parse(String text) {
    require(!text.contains("PRIVATE KEY"), "is a private key: keep it, and give its .pub file");
    require(!text.contains("BEGIN SSH2"), "is not in OpenSSH's form: ssh-keygen -i converts it");
    var lines =
        text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
    require(lines.size() == 1, "must hold one public key: type, base64, comment");
    var parts = lines.get(0).split("\\s+", 3);
    require(parts.length >= 2, "must hold one public key: type, base64, comment");
    return read(parts[0], parts[1]);
  }

  private static PublicKey read(String type, String base64) {
    require(
        POINTS.containsKey(type) || OTHERS.contains(type),
        "must begin with ssh-ed25519, ecdsa-sha2-nistp… or ssh-rsa; nothing else opens the gate");
    var blob = decoded(base64);
    var wire = ByteBuffer.wrap(blob);
    try {
      int bits = bits(type, wire);
      require(!wire.hasRemaining(), "is damaged: it is longer than its kind of key");
      return new PublicKey(type, bits, fingerprint(blob), type + " " + base64);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("is cut off", e);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("is damaged: what follows its type is no base64", e);
    }
  }

  private static int bits(String type, ByteBuffer wire) {
    var points = POINTS.get(type);
    require(type.equals(text(wire)), "is damaged: its type and its base64 differ");
    if (points != null) {
      return ofPoint(type, points, wire);
    }
    return type.equals("ssh-rsa") ? ofRsa(wire) : ofEd25519(wire);
  }

  private static int ofEd25519(ByteBuffer wire) {
    require(bytes(wire).length == 32, "is damaged: an Ed25519 key has 32 bytes");
    return 256;
  }

  private static int ofPoint(String type, int bits, ByteBuffer wire) {
    require(type.endsWith(text(wire)), "is damaged: its type and its curve differ");
    require(bytes(wire).length == 1 + (bits + 7) / 8 * 2, "is damaged: no point of its curve");
    return bits;
  }

  private static int ofRsa(ByteBuffer wire) {
    bytes(wire);
    int bits = new BigInteger(1, bytes(wire)).bitLength();
    require(bits >= LEAST_RSA, "has " + bits + " bits; an RSA key needs " + LEAST_RSA);
    return bits;
  }

  private static String text(ByteBuffer wire) {
    return new String(bytes(wire), StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(ByteBuffer wire) {
    int length = wire.getInt();
    require(length >= 0 && length <= wire.remaining(), "is cut off");
    var bytes = new byte[length];
    wire.get(bytes);
    return bytes;
  }

  private static String fingerprint(byte[] blob) {
    var digest = Digests.sha256().digest(blob);
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
  }

  private static void require(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
