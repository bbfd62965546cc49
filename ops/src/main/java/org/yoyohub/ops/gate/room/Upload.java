package org.yoyohub.ops.gate.room;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.fault.FaultPoint;

/**
 * A file a partner is sending, under a hidden name until it is published. Closed before that, or
 * refused on the way, it leaves nothing.
 */
public final class Upload implements SeekableByteChannel {
  private final Room room;
  private final RemotePath.File file;
  private final Path temp;
  private final FileChannel channel;
  private long position;
  private long size;
  private boolean ended;
  private @Nullable RefusedException refused;

  Upload(Room room, RemotePath.File file, Path temp) throws IOException {
    this.room = room;
    this.file = file;
    this.temp = temp;
    this.channel =
        FileChannel.open(
            temp,
            Set.of(
                StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  public String name() {
    return file.name();
  }

  /** Makes the file durable and shows it under its name. */
  public void publish() throws IOException {
    try {
      goOn();
      force();
      channel.close();
      room.publish(temp, file, size);
      ended = true;
    } finally {
      close();
    }
  }

  /** Makes durable what came so far. */
  public void force() throws IOException {
    goOn();
    FaultPoint.at("gate.close.force");
    channel.force(true);
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    goOn();
    try {
      grow(bytes.remaining());
      return writeAll(bytes);
    } catch (RefusedException e) {
      refuse(e);
      throw e;
    } catch (IOException e) {
      refuse(new RefusedException(Refusal.NOT_STORED));
      throw e;
    }
  }

  private void grow(int more) throws IOException {
    if (position > Long.MAX_VALUE - more) {
      throw new RefusedException(Refusal.OVER_QUOTA);
    }
    long end = position + more;
    if (end > size) {
      room.grow(end - size);
      size = end;
    }
  }

  private int writeAll(ByteBuffer bytes) throws IOException {
    int written = 0;
    while (bytes.hasRemaining()) {
      FaultPoint.at("gate.write");
      written += channel.write(bytes, position + written);
    }
    position += written;
    return written;
  }

  private void goOn() throws RefusedException {
    if (refused != null) {
      throw refused;
    }
  }

  private void refuse(RefusedException why) throws IOException {
    refused = why;
    close();
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    if (newPosition < 0) {
      throw new IllegalArgumentException("before the beginning");
    }
    position = newPosition;
    return this;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(ByteBuffer bytes) {
    throw new NonReadableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) throws IOException {
    throw new RefusedException(Refusal.NOT_ALLOWED);
  }

  @Override
  public boolean isOpen() {
    return !ended;
  }

  /** Ends the upload and removes what came of it. */
  @Override
  public void close() throws IOException {
    if (!ended) {
      ended = true;
      room.ended(size);
      try {
        channel.close();
      } finally {
        Files.deleteIfExists(temp);
      }
    }
  }
}
