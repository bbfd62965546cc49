package org.yoyohub.ops.bench.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.samples.files.SampleFile;

/** Files of one record with manifests, written as plain bytes: a hundred thousand in no time. */
final class TinyFiles {
  private static final int A_DAY = 9_999;

  private final Path in;
  private final String head;
  private final String rest;

  private TinyFiles(Path in, String head, String rest) {
    this.in = in;
    this.head = head;
    this.rest = rest;
  }

  static void write(Path in, int count) throws IOException {
    var files = of(in);
    for (int i = 0; i < count; i++) {
      files.write(i);
    }
  }

  /** A sample of one record; only its first item, the number of the change, differs in each. */
  private static TinyFiles of(Path in) throws IOException {
    var sample = SampleFile.write(Parcels.order(in).rows(1));
    var lines = Files.readString(sample.data()).split("(?<=\n)", -1);
    Files.delete(sample.data());
    Files.delete(sample.manifest());
    return new TinyFiles(in, lines[0], lines[1].substring(lines[1].indexOf(',')));
  }

  private void write(int number) throws IOException {
    var bytes = (head + (number + 1) + rest).getBytes(StandardCharsets.UTF_8);
    LocalDate day = Parcels.DAY.plusDays(number / A_DAY);
    var name = new FileName("JUKI-IDO", "131113", day, number % A_DAY + 1, "csv");
    Files.write(in.resolve(name.toString()), bytes);
    Files.writeString(in.resolve(name + Manifest.SUFFIX), manifest(name, bytes).toJson());
  }

  private static Manifest manifest(FileName name, byte[] bytes) {
    return new Manifest(
        name.interfaceId(),
        Parcels.SENDER,
        name.municipality(),
        name.businessDate().toString(),
        name.sequence(),
        name.toString(),
        bytes.length,
        1,
        HexFormat.of().formatHex(Digests.sha256().digest(bytes)),
        null);
  }
}
