package org.yoyohub.ops.bench.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.yoyohub.core.payload.Digests;

/**
 * The least that copies a file durably: copy with SHA-256, force, rename, directory force. It
 * shares no code with the hub but the name of the digest.
 */
final class PlainLoop {
  private static final int BLOCK = 1 << 16;

  private PlainLoop() {}

  static void copy(Path file, Path folder) throws IOException {
    var target = folder.resolve(file.getFileName());
    var temp = folder.resolve("." + file.getFileName() + ".part");
    try (var in = Files.newInputStream(file);
        var out = FileChannel.open(temp, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      write(in, out);
      out.force(true);
    }
    Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE);
    try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private static void write(InputStream in, FileChannel out) throws IOException {
    var digest = Digests.sha256();
    var block = new byte[BLOCK];
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      digest.update(block, 0, n);
      var bytes = ByteBuffer.wrap(block, 0, n);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
    digest.digest();
  }
}
