package org.yoyohub.ops.cli.partner;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Public keys nobody has the other half of. */
final class SomeKeys {
  private SomeKeys() {}

  static String ed25519(int seed) {
    return line("ssh-ed25519", "ssh-ed25519".getBytes(StandardCharsets.US_ASCII), of(32, seed));
  }

  static String ecdsa() {
    var point = of(65, 4);
    return line("ecdsa-sha2-nistp256", ascii("ecdsa-sha2-nistp256"), ascii("nistp256"), point);
  }

  static String rsa(int bits) {
    var modulus = of(bits / 8, 0x80);
    return line("ssh-rsa", ascii("ssh-rsa"), new byte[] {1, 0, 1}, positive(modulus));
  }

  static String line(String type, byte[]... parts) {
    var wire = new ByteArrayOutputStream();
    for (var part : parts) {
      wire.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
      wire.writeBytes(part);
    }
    return type + " " + Base64.getEncoder().encodeToString(wire.toByteArray()) + " a-pretend-key\n";
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] positive(byte[] number) {
    var positive = new byte[number.length + 1];
    System.arraycopy(number, 0, positive, 1, number.length);
    return positive;
  }

  static byte[] of(int length, int value) {
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
