package org.yoyohub.jobs.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.io.Row;
import org.yoyohub.jobs.application.StageTable;

/**
 * Rows in the binary format of COPY, in one buffer that is used again: nothing to escape, nothing
 * to parse.
 */
final class CopyRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private final boolean[] sealed;
  private final MyNumberCipher cipher;
  private byte[] bytes = new byte[1 << 17];
  private int length;

  CopyRows(InterfaceContract contract, MyNumberCipher cipher) {
    this.cipher = cipher;
    this.sealed = new boolean[contract.items().size()];
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] = StageTable.isSealed(contract.items().get(i));
    }
    put(SIGNATURE);
  }

  void add(Row row) {
    room(2 + 4 + 8);
    putShort(sealed.length + 1);
    putInt(Long.BYTES);
    putInt((int) (row.line() >>> 32));
    putInt((int) row.line());
    for (int i = 0; i < sealed.length; i++) {
      var field = row.field(i);
      var value = sealed[i] ? Stager.token(cipher, field) : field.getBytes(StandardCharsets.UTF_8);
      room(4);
      putInt(value.length);
      put(value);
    }
  }

  /** Writes the mark behind the last row. */
  void end() {
    room(2);
    putShort(-1);
  }

  private void put(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  private void putShort(int value) {
    bytes[length++] = (byte) (value >> 8);
    bytes[length++] = (byte) value;
  }

  private void putInt(int value) {
    putShort(value >> 16);
    putShort(value);
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
