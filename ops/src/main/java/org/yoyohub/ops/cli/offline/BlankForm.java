package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.io.RecordWriter;

/** A form as staff begin with it: the contract's header and nothing below. */
final class BlankForm {
  private BlankForm() {}

  static SampleWriting.Written write(SampleWriting.Order order) throws IOException {
    var file = Files.createDirectories(order.out()).resolve(name(order));
    var digest = sha256();
    try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      RecordWriter.begin(out, order.contract(), 0).end();
    }
    var sha256 = HexFormat.of().formatHex(digest.digest());
    return new SampleWriting.Written(List.of(file), 0, sha256);
  }

  private static String name(SampleWriting.Order order) {
    var partner = order.partner();
    var town = partner.substring(partner.lastIndexOf('-') + 1);
    return new FileName(order.contract().id().value(), town, order.date(), order.sequence(), "csv")
        .toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
