package org.yoyohub.ops.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.LocalDate;
import java.util.HexFormat;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.formats.io.RecordReader;
import org.yoyohub.formats.io.RecordSink;
import org.yoyohub.formats.io.RecordWriter;
import org.yoyohub.formats.io.Row;
import org.yoyohub.samples.files.SampleFile;

/**
 * The file of a benchmark: seeded synthetic subjects, every thousandth of them with a mistake to be
 * found.
 */
record BenchFile(Path data, long rows, long bytes, String sha256) {
  private static final int EVERY = 1000;
  private static final String WRONG_SEX = "7";

  static BenchFile write(Path directory, long rows, long seed) throws IOException {
    var contract = Catalogue.standard().get("A_011-001_IF");
    var clean =
        SampleFile.subjects(rows, seed, LocalDate.of(2026, 6, 1), directory.resolve("clean"));
    var data = directory.resolve(String.valueOf(clean.data().getFileName()));
    try (var in = Files.newInputStream(clean.data());
        var out = new BufferedOutputStream(Files.newOutputStream(data), 1 << 16)) {
      RecordReader.read(in, contract, spoiling(contract, out, rows));
    }
    return new BenchFile(data, rows, Files.size(data), digest(data));
  }

  private static String digest(Path file) throws IOException {
    var digest = Digests.sha256();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static RecordSink spoiling(InterfaceContract contract, OutputStream out, long rows)
      throws IOException {
    var writer = RecordWriter.begin(out, contract, rows);
    int sex = contract.position("sex");
    return new RecordSink() {
      @Override
      public void record(Row row) {
        try {
          writer.write(row.line() % EVERY == 0 ? row.with(sex, WRONG_SEX) : row);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void warning(long line, FindingCode code) {
        // nothing to be warned of in a sample
      }

      @Override
      public void unreadable(long line, FindingCode code, String limit) {
        throw new IllegalStateException("a sample file cannot be read at line " + line);
      }
    };
  }
}
