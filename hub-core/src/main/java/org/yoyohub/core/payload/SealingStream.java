package org.yoyohub.core.payload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.yoyohub.core.delivery.Payload;

/** Takes bytes, hashes them, and lays them sealed into a file. */
final class SealingStream extends OutputStream {
  private final FileChannel file;
  private final Seal seal;
  private final MessageDigest sha256;
  private final byte[] plain = new byte[Seal.SEGMENT];
  private final byte[] sealed = new byte[Seal.SEGMENT + Seal.TAG];
  private int filled;
  private long bytes;

  SealingStream(FileChannel file, Seal seal, byte[] header) throws IOException {
    this.file = file;
    this.seal = seal;
    this.sha256 = Digests.sha256();
    FileOps.writeAll(file, ByteBuffer.wrap(header));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      done += take(from, offset + done, length - done);
    }
  }

  private int take(byte[] from, int offset, int length) throws IOException {
    if (filled == plain.length) {
      count();
      writeSegment(false, "");
    }
    int n = Math.min(length, plain.length - filled);
    System.arraycopy(from, offset, plain, filled, n);
    filled += n;
    return n;
  }

  /** Seals what is left; the file is whole after that. */
  Payload finish() throws IOException {
    count();
    var hex = HexFormat.of().formatHex(sha256.digest());
    writeSegment(true, hex);
    return new Payload(hex, bytes);
  }

  private void count() {
    sha256.update(plain, 0, filled);
    bytes += filled;
  }

  private void writeSegment(boolean isLast, String digest) throws IOException {
    try {
      int length = seal.next(plain, filled, sealed, isLast, digest);
      FileOps.writeAll(file, ByteBuffer.wrap(sealed, 0, length));
      filled = 0;
    } catch (GeneralSecurityException e) {
      throw new IOException("a segment could not be sealed", e);
    }
  }
}
