package org.yoyohub.core.payload;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The seal of one file: AES-256-GCM in segments of 64 KiB, so that bytes can be streamed and each
 * is proved before it is handed on.
 *
 * <p>The header (form, version, key, random prefix) is bound to every segment, and so is whether it
 * is the last; the last is also bound to the digest the file is named by. A segment that was
 * altered, moved, cut off or taken from another file does not open.
 */
final class Seal {
  static final int SEGMENT = 64 * 1024;
  static final int TAG = 16;
  static final int KEY_ID = 8;
  static final int PREFIX = 8;
  static final int HEADER = 5 + KEY_ID + PREFIX;
  private static final byte[] FORM = {'Y', 'Y', 'S', 'L', 1};

  private final SecretKey key;
  private final int mode;
  private final Cipher cipher;
  private final byte[] header;
  private final byte[] nonce = new byte[PREFIX + 4];
  private int segment;

  private Seal(int mode, SecretKey key, byte[] header) {
    this.mode = mode;
    this.key = key;
    this.header = header;
    System.arraycopy(header, HEADER - PREFIX, nonce, 0, PREFIX);
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  static Seal toClose(SecretKey key, byte[] header) {
    return new Seal(Cipher.ENCRYPT_MODE, key, header);
  }

  static Seal toOpen(SecretKey key, byte[] header) {
    return new Seal(Cipher.DECRYPT_MODE, key, header);
  }

  static byte[] header(byte[] keyId, byte[] prefix) {
    return ByteBuffer.allocate(HEADER).put(FORM).put(keyId).put(prefix).array();
  }

  /** Whether a header is of this form and this key. */
  static boolean isOurs(byte[] header, byte[] keyId) {
    return ByteBuffer.wrap(header, 0, FORM.length).equals(ByteBuffer.wrap(FORM))
        && ByteBuffer.wrap(header, FORM.length, KEY_ID).equals(ByteBuffer.wrap(keyId));
  }

  /** A short name of a key that tells nothing about it. */
  static byte[] keyId(SecretKey key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("yoyohub key id".getBytes(StandardCharsets.US_ASCII));
      return java.util.Arrays.copyOf(digest.digest(key.getEncoded()), KEY_ID);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Seals or opens the next segment; the last is bound to the digest. */
  int next(byte[] in, int length, byte[] out, boolean isLast, String digest)
      throws GeneralSecurityException {
    ByteBuffer.wrap(nonce).putInt(PREFIX, segment++);
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    cipher.updateAAD(header);
    if (isLast) {
      cipher.updateAAD(digest.getBytes(StandardCharsets.US_ASCII));
    }
    return cipher.doFinal(in, 0, length, out, 0);
  }
}
