package org.yoyohub.ops.gate.room;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file a partner is fetching, with the parts of it that were read. */
public final class Download implements SeekableByteChannel {
  private final RemotePath.File file;
  private final FileChannel channel;
  private final Ranges read = new Ranges();

  Download(RemotePath.File file, Path path) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  public Fetched fetched() {
    return new Fetched(file.place(), file.name());
  }

  /** Whether every byte was read; an empty file, when its end was. */
  public boolean isWhole() throws IOException {
    return read.cover(channel.size());
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    long from = channel.position();
    int count = channel.read(bytes);
    read.add(from, from + Math.max(0, count));
    return count;
  }

  @Override
  public SeekableByteChannel position(long newPosition) throws IOException {
    channel.position(newPosition);
    return this;
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public int write(ByteBuffer bytes) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
