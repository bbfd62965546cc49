package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file on a partner's disk that keeps so many bytes and no more. */
final class BadDisk implements SeekableByteChannel {
  private final SeekableByteChannel real;
  private final long room;
  private final boolean isHonest;

  /** An honest one says that it is full; the other says nothing. */
  BadDisk(SeekableByteChannel real, long room, boolean isHonest) {
    this.real = real;
    this.room = room;
    this.isHonest = isHonest;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    long left = Math.max(0, room - real.position());
    if (length <= left) {
      return real.write(bytes);
    }
    if (isHonest) {
      throw new IOException("No space left on device");
    }
    var some = bytes.slice().limit((int) left);
    long end = real.position() + length;
    real.write(some);
    real.position(end);
    bytes.position(bytes.limit());
    return length;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return real.read(bytes);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    real.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return real.isOpen();
  }

  @Override
  public void close() throws IOException {
    real.close();
  }
}
