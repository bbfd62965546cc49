package org.yoyohub.jobs.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.io.Row;

/** Rows in the text format of COPY, in one buffer that grows to its need and is used again. */
final class CopyText {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final boolean[] sealed;
  private final MyNumberCipher cipher;
  private byte[] bytes = new byte[1 << 17];
  private int length;

  CopyText(InterfaceContract contract, MyNumberCipher cipher) {
    this.cipher = cipher;
    this.sealed = new boolean[contract.items().size()];
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] = StageTable.isSealed(contract.items().get(i));
    }
  }

  void add(Row row) {
    put(Long.toString(row.line()));
    for (int i = 0; i < sealed.length; i++) {
      room(1);
      bytes[length++] = '\t';
      if (sealed[i]) {
        hex(Stager.token(cipher, row.field(i)));
      } else {
        put(row.field(i));
      }
    }
    room(1);
    bytes[length++] = '\n';
  }

  private void put(String field) {
    var utf8 = field.getBytes(StandardCharsets.UTF_8);
    room(utf8.length * 2);
    for (byte b : utf8) {
      if (b == '\\' || (b >= 0 && b < ' ')) {
        escape(b);
      } else {
        bytes[length++] = b;
      }
    }
  }

  private void escape(byte b) {
    switch (b) {
      case '\\', '\t', '\n', '\r' -> {
        bytes[length++] = '\\';
        bytes[length++] = (byte) (b == '\t' ? 't' : b == '\n' ? 'n' : b == '\r' ? 'r' : '\\');
      }
      default -> bytes[length++] = b;
    }
  }

  private void hex(byte[] token) {
    room(token.length * 2 + 3);
    bytes[length++] = '\\';
    bytes[length++] = '\\';
    bytes[length++] = 'x';
    for (byte b : token) {
      bytes[length++] = HEX[(b >> 4) & 15];
      bytes[length++] = HEX[b & 15];
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }
}
