package org.yoyohub.ops.gate.room;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.yoyohub.core.payload.FileOps;

/** A file a partner is fetching, with the parts of it that were read. */
public final class Download implements SeekableByteChannel {
  private static final String UNKNOWN = "";

  private final RemotePath.File file;
  private final Path path;
  private final FileChannel channel;
  private final String copy;
  private final Ranges read = new Ranges();

  Download(RemotePath.File file, Path path) throws IOException {
    this.file = file;
    this.path = path;
    var before = FileOps.arrivalKey(path);
    this.channel = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    // renamed over meanwhile, it is unknown which one is open
    this.copy = before.equals(FileOps.arrivalKey(path)) ? before : UNKNOWN;
  }

  public Fetched fetched() {
    return new Fetched(file.place(), file.name(), copy);
  }

  /** Whether all of what lies there now was read; asked before it is closed. */
  public boolean isFetched() throws IOException {
    return isWhole() && !copy.equals(UNKNOWN) && copy.equals(FileOps.arrivalKey(path));
  }

  /** Whether every byte was read; an empty file, when its end was. */
  private boolean isWhole() throws IOException {
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
