package org.yoyohub.ops.faults.nodes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yoyohub.ops.faults.Sender;
import org.yoyohub.samples.files.SentFile;

/** Files with other contents than their sender made, and the manifest that fits. */
final class Altered {
  private Altered() {}

  /** The next file of a sender's lane with these rows behind its header. */
  static SentFile file(Sender sender, String rows) throws IOException {
    var sent = sender.prepare(1);
    var header = Files.readString(sent.data()).lines().findFirst().orElseThrow();
    return with(sent, crlf(header + "\n" + rows));
  }

  static SentFile withoutHeader(Sender sender, String rows) throws IOException {
    return with(sender.prepare(1), crlf(rows + rows));
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }

  static SentFile with(SentFile sent, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    long records = Math.max(1, text.lines().count() - 1);
    var sha256 = sha256(bytes);
    Files.write(sent.data(), bytes);
    Files.writeString(
        sent.manifest(),
        Files.readString(sent.manifest())
            .replace(sent.sha256(), sha256)
            .replaceFirst("\"bytes\"\\s*:\\s*\\d+", "\"bytes\":" + bytes.length)
            .replaceFirst("\"records\"\\s*:\\s*\\d+", "\"records\":" + records));
    return new SentFile(sent.data(), sent.manifest(), bytes.length, records, sha256);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
