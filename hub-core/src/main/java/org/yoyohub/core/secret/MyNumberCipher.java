package org.yoyohub.core.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.HubException;

/**
 * Turns a 個人番号 into a token of 16 bytes and back. The same number has the same token, so the token
 * is the keyed index to look it up by and its ciphertext at once.
 *
 * <p>It is one AES-256 block and nothing else: a keyed permutation over 12 digits and 4 zero bytes.
 * That is not the ECB mode whose patterns give texts away: a mode is how several blocks are strung
 * together, and here there is never a second. What a deterministic token does tell is that two rows
 * hold the same number; that is what an index is for, and why the table is protected like the
 * numbers themselves. Without the key a token cannot be tried out, as a plain hash of 12 digits
 * could. The zero bytes are the proof: a changed token, or another key, opens to them with one
 * chance in four thousand million, and to digits besides with none to speak of.
 *
 * <p>Not for sharing between threads.
 */
public final class MyNumberCipher {
  public static final int DIGITS = 12;
  public static final int TOKEN = 16;

  private final Cipher seal;
  private final Cipher open;
  private final byte[] block = new byte[TOKEN];

  // one block, keyed permutation: see above
  @SuppressWarnings("InsecureCryptoUsage")
  public MyNumberCipher(SecretKey key) {
    try {
      seal = Cipher.getInstance("AES/ECB/NoPadding");
      seal.init(Cipher.ENCRYPT_MODE, key);
      open = Cipher.getInstance("AES/ECB/NoPadding");
      open.init(Cipher.DECRYPT_MODE, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  /** The token of a number of 12 digits. */
  public byte[] seal(String number) {
    if (number.length() != DIGITS) {
      throw new IllegalArgumentException("not 12 digits");
    }
    for (int i = 0; i < DIGITS; i++) {
      block[i] = digit(number.charAt(i));
    }
    return run(seal, block);
  }

  private static byte digit(char c) {
    if (c < '0' || c > '9') {
      throw new IllegalArgumentException("not 12 digits");
    }
    return (byte) c;
  }

  /** The number of a token; a token of another key, or an altered one, is refused. */
  public String open(byte[] token) {
    if (token.length != TOKEN) {
      throw refused();
    }
    var plain = run(open, token);
    for (int i = 0; i < TOKEN; i++) {
      boolean isDigit = plain[i] >= '0' && plain[i] <= '9';
      if (i < DIGITS ? !isDigit : plain[i] != 0) {
        throw refused();
      }
    }
    return new String(plain, 0, DIGITS, java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static byte[] run(Cipher cipher, byte[] in) {
    try {
      var out = new byte[TOKEN];
      cipher.doFinal(in, 0, TOKEN, out, 0);
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("one whole block always fits", e);
    }
  }

  private static HubException refused() {
    return new HubException(
        FaultCode.KEY_WRONG, "a token was altered, or was made with another key");
  }
}
