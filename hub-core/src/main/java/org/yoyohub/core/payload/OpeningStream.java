package org.yoyohub.core.payload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.HubException;

/** Hands out the bytes of a sealed file, each segment only after it has proved itself. */
final class OpeningStream extends InputStream {
  private final FileChannel file;
  private final Seal seal;
  private final Payload payload;
  private final byte[] sealed = new byte[Seal.SEGMENT + Seal.TAG];
  private final byte[] plain = new byte[Seal.SEGMENT + Seal.TAG];
  private long left;
  private int position;
  private int limit;

  OpeningStream(FileChannel file, Seal seal, Payload payload) throws IOException {
    this.file = file;
    this.seal = seal;
    this.payload = payload;
    this.left = file.size() - Seal.HEADER;
    if (left < Seal.TAG) {
      throw damaged(payload, null);
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    if (length == 0) {
      return 0;
    }
    if (position == limit && !openNext()) {
      return -1;
    }
    int n = Math.min(length, limit - position);
    System.arraycopy(plain, position, to, offset, n);
    position += n;
    return n;
  }

  @Override
  public int available() {
    return limit - position;
  }

  private boolean openNext() throws IOException {
    if (left == 0) {
      return false;
    }
    int length = (int) Math.min(left, sealed.length);
    readFully(length);
    left -= length;
    try {
      limit = seal.next(sealed, length, plain, left == 0, payload.sha256());
      position = 0;
    } catch (GeneralSecurityException e) {
      throw damaged(payload, e);
    }
    return limit > 0;
  }

  private void readFully(int length) throws IOException {
    var buffer = ByteBuffer.wrap(sealed, 0, length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer) < 0) {
        throw damaged(payload, null);
      }
    }
  }

  static HubException damaged(Payload payload, @org.jspecify.annotations.Nullable Exception cause) {
    var message = "the payload " + payload.sha256() + " is damaged or sealed with another key";
    return cause == null
        ? new HubException(FaultCode.PAYLOAD_LOST, message)
        : new HubException(FaultCode.PAYLOAD_LOST, message, cause);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
