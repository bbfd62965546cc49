package org.yoyohub.ops.faults;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.yoyohub.core.payload.FileOps;

/** Publishes one file into a directory, so that somebody may watch the calls it makes. */
final class Publish {
  private Publish() {}

  public static void main(String[] args) throws Exception {
    var target = Path.of(args[0]).toRealPath().resolve("one");
    var text = ByteBuffer.wrap("見本".getBytes(StandardCharsets.UTF_8));
    FileOps.publish(target.resolveSibling(".one.part"), target, file -> file.write(text));
  }
}
