package org.yoyohub.samples.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Text on its way into a file, counted and hashed as it passes. */
final class HashedOutput implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Charset charset;
  private final MessageDigest digest;
  private final OutputStream out;
  private long bytes;

  HashedOutput(Path file, Charset charset) {
    this.charset = charset;
    this.digest = sha256();
    try {
      var hashed = new DigestOutputStream(Files.newOutputStream(file), digest);
      this.out = new BufferedOutputStream(hashed, BUFFER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what the buffer holds and empties it. */
  void write(StringBuilder text) {
    var encoded = text.toString().getBytes(charset);
    try {
      out.write(encoded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes += encoded.length;
    text.setLength(0);
  }

  /** Closes the file and tells what went into it. */
  Seal seal(long records) {
    close();
    return new Seal(bytes, records, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
