package org.yoyohub.ops.faults.nodes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yoyohub.ops.faults.Sender;
import org.yoyohub.samples.files.SentFile;

/** A file of which one row, the last with a full-width space in it, will be refused. */
final class Flawed {
  static final String EXPECT = "APPLIED:1";

  private Flawed() {}

  static SentFile of(Sender sender, int rows) throws IOException {
    var sent = sender.prepare(rows);
    var text = Files.readString(sent.data());
    int at = text.lastIndexOf('　');
    var flawed =
        (text.substring(0, at) + " " + text.substring(at + 1)).getBytes(StandardCharsets.UTF_8);
    Files.write(sent.data(), flawed);
    var sha256 = sha256(flawed);
    var manifest =
        Files.readString(sent.manifest())
            .replace(sent.sha256(), sha256)
            .replaceFirst("\"bytes\"\\s*:\\s*\\d+", "\"bytes\": " + flawed.length);
    Files.writeString(sent.manifest(), manifest);
    return new SentFile(sent.data(), sent.manifest(), flawed.length, sent.records(), sha256);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
