package org.yoyohub.core.payload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.fault.HubException;

/** Payloads as sealed files, {@code ab/abcd….sealed} below one directory. */
public final class FilePayloadStore implements PayloadStore {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path directory;
  private final SecretKey key;
  private final byte[] keyId;

  public FilePayloadStore(Path directory, SecretKey key) throws IOException {
    this.directory = directory.toAbsolutePath();
    this.key = key;
    this.keyId = Seal.keyId(key);
    FileOps.makeDirectories(this.directory.resolve("tmp"));
  }

  @Override
  public Payload put(InputStream bytes) throws IOException {
    return write(
        out -> {
          var buffer = new byte[Seal.SEGMENT];
          for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            out.write(buffer, 0, n);
          }
        });
  }

  @Override
  public Payload write(Writing writing) throws IOException {
    var temp = directory.resolve("tmp").resolve(UUID.randomUUID() + ".part");
    var written = new Payload[1];
    FaultPoint.at("payload.write");
    FileOps.write(temp, file -> written[0] = seal(file, writing));
    var target = place(written[0]);
    try {
      FileOps.makeDirectories(FileOps.parent(target));
      FileOps.rename(temp, target);
      // its place alone: should the temporary name come back after a crash, it is a left-over
      FileOps.forceDirectory(FileOps.parent(target));
    } finally {
      Files.deleteIfExists(temp);
    }
    FaultPoint.at("payload.written");
    return written[0];
  }

  private Payload seal(FileChannel file, Writing writing) throws IOException {
    var prefix = new byte[Seal.PREFIX];
    RANDOM.nextBytes(prefix);
    var header = Seal.header(keyId, prefix);
    try (var out = new SealingStream(file, Seal.toClose(key, header), header)) {
      writing.to(out);
      return out.finish();
    }
  }

  @Override
  public InputStream open(Payload payload) throws IOException {
    var file = openFile(payload);
    boolean opened = false;
    try {
      var header = ByteBuffer.allocate(Seal.HEADER);
      while (header.hasRemaining() && file.read(header) >= 0) {}
      if (header.hasRemaining() || !Seal.isOurs(header.array(), keyId)) {
        throw OpeningStream.damaged(payload, null);
      }
      var in = new OpeningStream(file, Seal.toOpen(key, header.array()), payload);
      opened = true;
      return in;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  private FileChannel openFile(Payload payload) throws IOException {
    try {
      return FileChannel.open(place(payload), StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw new HubException(
          FaultCode.PAYLOAD_LOST, "the payload " + payload.sha256() + " is not there", e);
    }
  }

  @Override
  public boolean has(Payload payload) {
    return Files.isRegularFile(place(payload));
  }

  @Override
  public boolean isIntact(Payload payload) {
    var sha256 = Digests.sha256();
    long bytes = 0;
    try (var in = open(payload)) {
      var buffer = new byte[Seal.SEGMENT];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
        bytes += n;
      }
    } catch (IOException | HubException e) {
      return false;
    }
    return bytes == payload.bytes()
        && HexFormat.of().formatHex(sha256.digest()).equals(payload.sha256());
  }

  /** Only a digest may name a file: nothing else of a payload becomes a path. */
  private Path place(Payload payload) {
    var sha256 = payload.sha256();
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256");
    }
    return directory.resolve(sha256.substring(0, 2)).resolve(sha256 + ".sealed");
  }
}
