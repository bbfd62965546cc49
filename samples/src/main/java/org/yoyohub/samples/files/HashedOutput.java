package org.yoyohub.samples.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes on their way into a file, counted and hashed as they pass. */
final class HashedOutput extends OutputStream {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;
  private final OutputStream out;
  private long bytes;

  HashedOutput(Path file) throws IOException {
    this.digest = sha256();
    var hashed = new DigestOutputStream(Files.newOutputStream(file), digest);
    this.out = new BufferedOutputStream(hashed, BUFFER);
  }

  @Override
  public void write(int single) throws IOException {
    out.write(single);
    bytes++;
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    out.write(from, offset, length);
    bytes += length;
  }

  /** Closes the file and tells what went into it. */
  Seal seal(long records) throws IOException {
    close();
    return new Seal(bytes, records, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
